### Боттун кыргызча тексттери. Баштапкы тил — орусча: ru.ftl.
### review: machine-drafted
### Белгилер: <b>, <i>, <blockquote>. Фигуралык кашаадагы аттарды өзгөртүүгө болбойт.

plain = { $text }

## Биринчи таанышуу

welcome =
    <b>Саламатсызбы! Бул — Сафар.</b>
    Мен чет өлкөгө иштегени бараткандарга жана ал жакта иштеп жүргөндөргө жардам берем.

    • Документ, келишим жана айлык тууралуу суроолорго жооп берем.
    • Агенттиктерди жана жумуш сунуштарын текшерем.
    • Жардам телефондорун берем.
    • Тирүү оператор менен байланыштырам.

    <b>Бул акысыз.</b> Өз сөзүңүз менен жазыңыз, ката кетсе эчтеке эмес.

    <b>Эмне сакталат:</b> тилиңиз, өлкөңүз, акыркы сурооңуз жана операторго жазгандарыңыз. Алар шифрленген. Баарын өчүрсө болот: /privacy. Кат алышууну Telegram да көрөт.

    <b>Адам керекпи?</b> /operator басыңыз же «оператор» деп жазыңыз.
welcome-short =
    Бул — <b>Сафар</b>, чет өлкөдө коопсуз иштөө тууралуу бот. Акысыз. Тилиңизди, өлкөңүздү, акыркы сурооңузду жана операторго жазгандарыңызды сактайм; өчүрүү: /privacy. Тирүү адам: /operator.
choose-language = Тилди тандаңыз:
language-chosen = Тил тандалды
greeting = Саламатсызбы! Кандай жардам берейин? Сурооңузду жазыңыз же баскычты басыңыз.
menu = <b>Меню.</b> Баскычты басыңыз же сурооңузду жөн эле жазыңыз.
help =
    <b>Мен эмне кыла алам</b>
    • Чет өлкөдө иштөө тууралуу суроого жооп берем. Мисалы: «Россияда патент канча турат».
    • Агенттикти текшерем: атын, телефонун, @атын же шилтемесин жазыңыз.
    • Жумуш сунушун карап берем: текстин жөнөтүңүз.
    • Жардам телефондорун берем: өлкөнү жазыңыз.
    • Агенттикке болгон арызды кабыл алам.
    • Оператор менен байланыштырам: /operator.

    Сизди коркутушса же чыгарбай жатышса, ошону жазыңыз. Мен дароо номер берип, операторду чакырам.
out-of-scope = Тилекке каршы, муну билбейм. Мен чет өлкөдөгү жумуш боюнча жардам берем: документ, келишим, айлык, агенттик, коркунуч.
thanks = Рахмат!
cancelled = Макул, токтоттум. Дагы кандай жардам керек?

## Баскычтар

button-check-agency = 🔎 Агенттикти текшерүү
button-screen-offer = 📄 Жумуш сунушун текшерүү
button-topics = 📚 Темалар жана суроолор
button-places = 🗺 Өлкөлөр боюнча
button-any-country = 🌐 Бардык өлкөлөр үчүн
button-find-help = ☎️ Жардам телефондору
button-report-agency = ⚠️ Арыздануу
button-human = 👤 Адам менен сүйлөшүү
button-language = 🌐 Тил
button-privacy = 🔒 Менин маалыматым
button-menu = ☰ Меню
button-back = ← Артка
button-yes = Ооба
button-no = Жок
button-skip = Өткөрүп жиберүү
button-cancel = Токтотуу
button-other-country = 🌍 Башка өлкө
button-listen = 🔊 Угуу
button-consent-yes = ✅ Ооба, операторго берилсин
button-consent-no = Жок, берилбесин
button-emergency = 🆘 Тез жардам номерлери
button-end-case = Сүйлөшүүнү бүтүрүү
button-erase = 🗑 Маалыматымды өчүрүү
button-erase-yes = 🗑 Ооба, азыр өчүрүлсүн
button-no-anonymous = Жок, атым айтылбасын
button-send-report = ✅ Жөнөтүү
button-claim = ✋ Алуу
button-close = ✔️ Жабуу
button-reopen = ↩️ Кайра ачуу
button-reject = ✖️ Четке кагуу
button-contract-party = 📝 Келишимди текшерүү
button-calculate = 🧮 Акталабы, эсептөө
button-nothing = Эч нерсе, 0
button-per-month = Айына
button-per-year = Жылына
button-out-of-date = Бул баскыч эскирип калды. Менюну ачыңыз: /menu

## Telegram менюсундагы буйруктар

command-start = Баштоо
command-menu = Меню
command-help = Мен эмне кыла алам
command-language = Тил
command-agency = Агенттикти текшерүү
command-hotlines = Жардам телефондору
command-operator = Тирүү оператор
command-privacy = Менин маалыматым
bot-about = Чет өлкөдө иштегендерге акысыз жардам: суроолор, агенттик текшерүү, тирүү оператор.
bot-description = Сафар чет өлкөдө иштөө тууралуу суроолорго жооп берет, агенттиктерди жана жумуш сунуштарын текшерет, жардам телефондорун берет, оператор менен байланыштырат. Акысыз. «Баштоо» баскычын басыңыз.

## Жооптор

ask-country = Кайсы өлкөдө иштейсиз же кайда бара жатасыз?
ask-country-help = Жардам кайсы өлкөдө керек?
choose-topic = Теманы тандаңыз:
choose-situation = Сурооңуз эмне жөнүндө? Жакынын тандаңыз:
choose-place = Кайсы өлкө жөнүндө сурайсыз? Тандаңыз:
article-overdue = ⚠️ Бул текстти кайра текшерүү мөөнөтү өтүп кеткен: { $date }. Бир нерсе кылардан мурун тактап алыңыз.
article-general-only = ℹ️ «{ $country }» боюнча өзүнчө макала азырынча жок. Жалпы эрежелер мына.
article-by-country = 🗺 Төмөндөн өлкөнү тандасаңыз болот: эрежелер ар башка.
article-other-language = ℹ️ Бул текст сиздин тилиңизде азырынча жок.
sources = 📄 <b>Булактар:</b>
as-of = { $date } боюнча туура
machine-drafted = Текстти кыргыз тилинде сүйлөгөн адам али текшере элек.
was-it-helpful = Бул жардам бердиби?
listen-soon = Даярдап жатам. Үн билдирүү бир аздан кийин келет.
voice-computer = 🤖 Муну адам эмес, компьютер окуп жатат. Сөздөрдү жана сандарды туура эмес айтышы мүмкүн: жогорудагы текст менен салыштырыңыз.
voice-recorded = 🎙 Муну биздин команданын адамы окуду.
listen-failed = Азыр үн менен окуп бере алган жокмун. Жогорудагы текстти окуңуз же кийинчерээк кайра аракет кылыңыз.
not-helpful = Аттиң. Башка сөз менен сураңыз же адамга жазыңыз.
no-article = «{ $topic }» темасы боюнча текшерилген жообум азырынча жок. Божомолдогум келбейт. Оператордон сураңыз же жакын темаларды караңыз.
did-you-mean = Сизди туура түшүндүмбү, билбейм. Ушуну сурап жатасызбы?
not-understood = Түшүнгөн жокмун. Башка сөз менен жазып коюңузчу же баскычты басыңыз.
concern = ⚠️ Жазганыңызда кооптуу белгилер бар. Кааласаңыз, сиз менен оператор сүйлөшөт. Бул акысыз.
media-voice = Үн билдирүүнү азырынча уга албайм. Сөз менен жазып коюңузчу. Оператор уга алат.
media-location = Картадагы жерди окуй албайм. Өлкөнү баскыч менен тандаңыз.
media-other = Файл менен сүрөттү азырынча көрө албайм. Сөз менен жазып коюңузчу. Оператор көрө алат.

## Жардам телефондору

help-in-country = Жардам: { $country }
help-lines = Жардам телефондору
help-consular = Элчилик жана консулдук
help-no-lines = Бул өлкөнүн жардам телефонун азырынча билбейбиз. Операторго жазыңыз: /operator.
help-lines-expired = Бул өлкөнүн биз билген жардам номерлери өтө эски, аларды текшерген эмеспиз. Тез жардам номерине же элчиликке чалыңыз, же операторго жазыңыз: /operator.
help-last-resort = ⚠️ Башка номерлерди билбейбиз. Булар эски, иштебей калышы мүмкүн:
help-always = Номер жооп бербесе, бул жерге жазыңыз: /operator. Өлкөңүздүн элчилиги да жардам берет.
help-russia-police = ⚠️ Россияда полиция адамдарды кармап турган кишилерге кайра берип койгон учурлар болгон. Адегенде элчилик же биздин оператор менен байланышкан жакшы.
emergency-number = 🆘 Тез жардам номери: <b>{ $number }</b>
emergency-unknown = 🆘 Бул өлкөнүн тез жардам номерин ырастай алган жокпуз. Элчиликке же операторго кайрылыңыз.
emergency-by-country = 🆘 Өлкөлөр боюнча тез жардам номерлери:
hours-always = күнү-түнү
toll-free = акысыз
number-checked = Чалып текшерилген: { $date }
number-unverified = Бул номерге чалып текшерген эмеспиз; маалымат { $year }-жылдыкы.
number-undated = Бул номерге чалып текшерген эмеспиз; маалыматтын датасы белгисиз.
hotline-kind-emergency = тез жардам
hotline-kind-trafficking = адам сатуу
hotline-kind-shelter = баш калкалоочу жай
hotline-kind-women = аялдарга жардам
hotline-kind-labour = иш берүүчүнүн үстүнөн арыз
hotline-kind-migration = миграция маселелери
hotline-kind-consular = консулдук жардам
hotline-kind-embassy = элчилик
hotline-use-police = полиция
hotline-use-ambulance = тез жардам (скорая)
hotline-use-fire = өрт өчүрүүчүлөр
hotline-use-not-urgent = шашылыш эмес
hotline-use-from-abroad = чет өлкөдөн чалуу
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = бул номерди миграция кызматы тейлейт: документиңиз жок болсо, эске алыңыз
hotline-caution-often-unanswered = көп учурда жооп беришпейт
hotline-caution-women-only = аялдар үчүн гана
hotline-caution-women-and-children = аялдар жана балдар үчүн
day-mon = дш
day-tue = шш
day-wed = шр
day-thu = бш
day-fri = жм
day-sat = иш
day-sun = жк

## Агенттикти текшерүү

agency-ask = Агенттиктин атын, телефонун, @атын же шилтемесин жазыңыз. Жарыянын өзүн да жөнөтсө болот.
verdict-licensed = ✅ «{ $name }» тизмеде бар, уруксаты күчүндө.
verdict-licensed-elsewhere = ⚠️ «{ $name }» уруксаты бар, бирок бул өлкөгө эмес: { $country }.
verdict-suspended = ⛔ «{ $name }» уруксаты токтотулган.
verdict-revoked = ⛔ «{ $name }» уруксаты кайтарып алынган же берилбей калган.
verdict-expired = ⛔ «{ $name }» уруксатынын мөөнөтү бүткөн.
verdict-warned = ⛔ «{ $name }» тууралуу расмий эскертүү бар.
verdict-reported = ⚠️ «{ $name }» үстүнөн бизге арызданышкан. Арыздар али текшерилүүдө.
verdict-impersonation = ⛔ Көңүл буруңуз: аты уруксаты бар «{ $name }» агенттигиндей, бирок байланышы башка. Балким, бирөө алардын атын жамынып жүрөт.
verdict-unknown = ❔ «{ $name }» бизде бар тизмелерде жок. Бул фирма жаман же жакшы дегенди билдирбейт.
agency-which = Окшош бир нечеси табылды. Кайсынысы?
agency-permit = Уруксат { $number }: { $countries }. Мөөнөтү: { $until }
agency-decision = Чечим { $date }: { $body }
agency-reason = Себеби: { $reason }
agency-foreign-contact = Бул байланыш тизмеде көрсөтүлгөн эмес: { $contact }
agency-list = Тизме: { $source }, { $date } боюнча
agency-list-old = ⚠️ Бул тизме көптөн бери жаңырган эмес.
agency-demo = 🧪 <b>ДЕМО:</b> окуу тизмеси, андагы фирмалар ойдон чыгарылган.
agency-next-licensed = Уруксат эч нерсени убада кылбайт. Келишим дал ушул фирма менен түзүлүшү керек. Акча төлөрдөн мурун уруксат берген мекемеден текшериңиз.
agency-next-bad = Акчаңызды да, паспортуңузду да бербеңиз. Уруксат берген мекемеден сураңыз. Төлөп койгон болсоңуз, чектерди жана кат алышууну сактаңыз.
agency-next-unknown = Уруксаттын номерин жана келишимди сураңыз. Аларды мекемеден текшериңиз. Алдын ала акча төлөбөңүз, паспортуңузду бербеңиз.
until-unknown = мөөнөтү көрсөтүлгөн эмес
verdict-refused = ⛔ «{ $name }» уруксат сурап, ала алган эмес.
verdict-never-licensed = ⛔ Мекеменин айтымында, «{ $name }» фирмасында эч качан уруксат болгон эмес.
verdict-under-investigation = ⚠️ Мекеме «{ $name }» фирмасын текшерип жатат. Чечим азырынча жок.
agency-under-investigation = ⚠️ Азыр мекеме фирманы текшерип жатат. Төлөөрдөн мурун чечимди күтүңүз.
agency-ground = Негизи: { $ground }
agency-earlier = Мурун: { $status }, { $date }
was-permitted = уруксат берилген
was-reinstated = уруксат калыбына келтирилген
was-suspended = уруксат токтотулган
was-revoked = уруксат алынып салынган
was-expired = уруксаттын мөөнөтү бүткөн
was-refused = уруксат берүүдөн баш тартылган
was-never-licensed = уруксат болгон эмес
was-under-investigation = текшерүү жүргөн
was-warned = эскертүү болгон
agency-no-lists = Азыр бизде агенттиктердин бир да тизмеси жок. Мекемеден сураңыз.
agency-office = 🏛 <b>Мекемеден кантип текшерсе болот</b>
party-ask = Келишим кайсы фирма менен түзүлөрүн келишимде кандай жазылса, так ошондой жазыңыз. Аны «{ $name }» менен салыштырам.
party-same = Келишимдеги «{ $party }» аты менен уруксат ээси «{ $name }» дал келет. Салык номерин жана дарегин да салыштырыңыз. Дал келүү эч нерсеге кепилдик бербейт.
party-alike = ⚠️ Аттары окшош, бирок бирдей эмес: келишимде «{ $party }», уруксатта «{ $name }». Бир эле фирмабы, мекемеден сураңыз. Жооп алганча кол койбоңуз жана төлөбөңүз.
party-other = ⛔ Келишим «{ $party }» менен, ал эми уруксат «{ $name }» фирмасында. Анда уруксат сизди коргобойт. Мекеме түшүндүрмөйүнчө кол койбоңуз жана төлөбөңүз.

## Жумуш сунушу

offer-ask = Сунуштун текстин жөнөтүңүз: жарыяны же кат алышууну көчүрүңүз, же билдирүүнүн өзүн жөнөтүңүз.
offer-title = Сунуштан эмне көрүнөт
offer-flags = <b>⚠️ Кооптуу белгилер:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Тексттен ачык кооптуу белги көрүнбөйт. Бул али эч нерсеге кепилдик бербейт.
offer-history = 📌 <b>Мурда эмне болгон</b>
offer-missing = <b>Эмне жетишпейт — сураңыз:</b>
offer-next =
    <b>Эмне кылуу керек:</b>
    • Түшүнүктүү тилде жазылган келишим сураңыз.
    • Алдын ала төлөбөңүз, паспортуңузду бербеңиз.
    • Агенттикти аты жана телефону боюнча текшериңиз.
    • Үй-бүлөңүзгө дарек менен байланыштарды калтырыңыз.
offer-register = 🔎 <b>Тизмелер эмне дейт</b>
offer-contact-listed = • { $contact } — «{ $name }» байланышы
offer-contact-unknown = • { $contact } — биздин тизмелерде жок
offer-party-differs = ⚠️ Жарыяда «{ $name }» фирмасы, ал эми келишим «{ $party }» менен. Кимисинде уруксат бар экенин сураңыз: келишим ошол фирма менен болушу керек.
offer-fees = 💰 <b>Акы жөнүндө</b>
offer-visa = 🛂 <b>Виза жөнүндө</b>

offer-flag-money-first = Сизден жумуш баштала электе акча сурашат.
offer-flag-passport-in-advance = Паспортуңузду же көчүрмөсүн алдын ала сурашат.
offer-flag-no-contract = Келишим жок, же аны кийин беребиз дешет.
offer-flag-visit-visa = Туристтик же конок визасы менен иштөөнү сунушташат.
offer-flag-pay-too-good = Мындай жумуш үчүн айлыгы өтө эле жогору.
offer-flag-only-messenger = Телефон же мессенджер гана көрсөтүлгөн, фирма да, дарек да жок.
offer-flag-women-travel-paid = Кыздарды издешет жана баарын төлөп беребиз дешет.
offer-flag-urgent-today = Сизди тез чечиңиз деп шаштырышат.
offer-flag-no-documents-needed = Документ керек эмес дешет.
offer-flag-no-exam-korea = Кореяга экзаменсиз жөнөтөбүз дешет.
offer-flag-private-agency-uk = Жеке фирма сизди Кыргызстандан Улуу Британияга жөнөтөм дейт.
offer-flag-work-off-debt = Сиз карызды иштеп төлөшүңүз керек болот.
offer-flag-secret-dont-tell = Эч кимге айтпаңыз деп суранышат.
offer-flag-unknown-job = Кандай жумуш экенин айтышпайт.
offer-flag-pay-after-return = Акчаны аягында же кайткандан кийин гана беребиз дешет.
offer-flag-pay-off-books = Айлыкты толугу менен же жарым-жартылай расмий эмес төлөшөт.
offer-flag-crime = Бул соттоло турган ишке окшойт.
offer-flag-call-centre = Колл-борбордогу жумуш: артында ким турганын текшериңиз.
offer-flag-organs = Орган үчүн акча сунушташат.
offer-flag-child = 18 жашка толо элек адамды издешет.
offer-flag-army-contract = Бул армиядагы кызматка же согуштагы жумушка окшойт.
offer-flag-no-leaving = Эркин чыга албайсыз же телефон колдоно албайсыз.
offer-flag-sexual-services = Бул сексуалдык кызматка окшойт.
offer-missing-employer = Иш берүүчүнүн аты
offer-missing-address = Дарек
offer-missing-job = Кандай жумуш
offer-missing-wage = Канча төлөнөт
offer-missing-hours = Иш сааттары жана дем алыш күндөр
offer-missing-contract = Келишим
offer-missing-housing = Кайда жашайсыз
offer-missing-visa = Кандай виза же уруксат
offer-missing-journey = Жолду ким төлөйт

## Эсептөө

calc-ask-wage =
    🧮 Сапар канча айда актала турганын эсептейли. Бардык суммаларды бир валютада жазыңыз: мен которбойм.

    <b>Айына канча убада кылышты?</b> Мисалы: 60 миң рубль.
calc-ask-deductions = Турак жайга, тамакка, жолго жана кармоолорго <b>ай сайын канчасы кетет?</b>
calc-ask-fees = <b>Кетүү үчүн баары болуп канча төлөйсүз?</b> Агенттикке, визага, билетке, документтерге.
calc-ask-loan = <b>Канча карыз аласыз?</b>
calc-ask-interest = <b>Карыз канча пайыз менен?</b> Сан жазыңыз.
calc-ask-period = { $percent } % — айынабы же жылынабы?
calc-not-a-number = Сумманы көргөн жокмун. Бир сан жазыңыз, мисалы: 25000.
calc-other-currency = Бул башка валюта. Ушул эле сумманы айлыктын валютасында жазыңыз: { $currency }.
calc-title = 🧮 <b>Эмне чыгат</b>
calc-line-wage = Айына убада: <b>{ $sum }</b>
calc-line-deductions = Айына кетет: <b>{ $sum }</b>
calc-line-fees = Кетүү үчүн төлөм: <b>{ $sum }</b>
calc-line-loan = Карыз: <b>{ $sum }</b>
calc-line-interest = Карыздын пайызы баары болуп: <b>{ $sum }</b>
calc-line-left = Айына калат: <b>{ $sum }</b>
calc-months = Баары акталганга чейинки айлар: <b>{ $months }</b>
calc-never = ⛔ Мындай суммалар менен карыз жана төлөм эч качан акталбайт.
calc-nothing-left = ⛔ Айлыктан эч нерсе калбайт.
calc-nothing-owed = Кайтара турган нерсе жок: төлөбөйсүз жана карыз албайсыз.
calc-note = Бул жөнөкөй эсеп. Ооруну, төлөнбөгөн айларды жана акчанын курсун билбейт.
calc-debt-warning = ⚠️ <b>Узак карыз сизди кожоюнга байлайт.</b> Төлөнүп бүтмөйүнчө жаман жумуштан да кетүү кыйын. Жумуш бергенден карыз албаңыз жана паспортту күрөөгө койбоңуз. Бул тууралуу адам менен сүйлөшсөңүз болот.

## Агенттиктин үстүнөн арыз

report-begin = Башкаларга эскерткениңизге рахмат. Бул бир-эки мүнөт алат. Атыңыз керек эмес.
report-ask-agency = Кимдин үстүнөн арызданасыз? Атын, телефонун же @атын жазыңыз.
report-ask-what = Эмне болду? Өз сөзүңүз менен кыскача жазыңыз.
report-ask-country = Кайсы өлкөдөгү жумуш тууралуу кеп?
report-ask-money = Канча акча бердиңиз? Суммасын жана валютасын жазыңыз.
report-ask-back = Оператор сизге ушул жерде, бот аркылуу суроо берсе болобу?
report-check = Текшерип коюңузчу. Жөнөтөйүнбү?
report-line-agency = <b>Ким:</b> { $agency }
report-line-what = <b>Эмне болду:</b> { $what }
report-line-country = <b>Өлкө:</b> { $country }
report-line-money = <b>Акча:</b> { $money }
report-line-ask-back = <b>Дагы сураса болобу:</b> { $answer }
answer-yes = ооба
answer-no = жок
report-sent = ✅ Арызыңыз кабыл алынды, номери <b>{ $code }</b>. Аны операторлор текшерет. Текшерилгенге чейин эч кимди күнөөлөбөйбүз.
report-card = 📝 <b>Арыз { $code }</b> — { $state }

## Арыздар: андан ары

report-go-on = Арызыңыз жоголгон жок. Уланталы.
report-added = Айтканыңызга кошуп койдум.
report-file-added = Файл кошулду.
report-files-full = { $count } файл жетиштүү, көбүрөөк керек эмес.
report-no-file = Бул файл эмес. Сүрөт, документ, үн же видео жөнөтүңүз.
report-says-nothing = Азырынча текшере турган эч нерсе жок. Эмне болгонун же кимдин үстүнөн арызданарыңызды жазыңыз.
report-many = Бүгүн сизден көп арыз келди. Калганын оператордун өзүнө айтыңыз.
report-ask-happened = Бул качан болду? Болжол менен жазыңыз.
report-ask-evidence = Чектин, келишимдин, кат алышуунун сүрөтү барбы? Ушул жакка жөнөтүңүз. Аны операторлор гана көрөт.
report-line-when = <b>Качан:</b> { $when }
report-line-files = <b>Файлдар:</b> { $count }
report-question =
    <b>{ $code } арызыңыз боюнча оператордун суроосу</b>
    { $question }

    Жооп берүү милдеттүү эмес. Атыңызды жазуунун кереги жок.
report-write-answer = Жообуңузду бир билдирүү менен жазыңыз. Файл жөнөтсөңүз да болот.
report-answer-sent = ✅ Жообуңуз операторлорго берилди. Рахмат.
agency-reports-checked = ⚠️ Бул фирма тууралуу арыздар азыр текшерилүүдө. Азырынча эч нерсе далилдене элек.
verdict-warned-by-operators = ⛔ Программанын операторлору «{ $name }» тууралуу эскертүү жарыялашкан.
own-warnings-list = Программанын операторлорунун эскертүүлөрү
own-warning-published = Жарыяланган: { $date }
own-warning-corrected = Оңдолгон: { $date }
own-warning-source = Негизи: { $source }
own-warning-side = Фирманын өзү эмне дейт: { $side }
watch-on = 👁 «{ $name }» фирмасын байкап турам. Тизмелердеги абалы өзгөрсө, жазам.
watch-on-short = Байкап турам
watch-off = «{ $name }» фирмасын мындан ары байкабайм.
watch-off-short = Байкабайм
watch-many = Эң көп дегенде { $count } фирманы байкоого болот.
watch-changed = 👁 <b>«{ $name }»: абалы өзгөрдү</b> ({ $date })
watch-warning-gone = Эскертүү мындан ары күчүндө эмес.
watch-now = Азыр: { $status }
watch-status-licensed = күчүндөгү уруксаты бар
watch-status-licensed-elsewhere = уруксаты бар, бирок башка өлкөгө
watch-status-suspended = уруксаты токтотулган
watch-status-revoked = уруксаты алынып салынган
watch-status-expired = уруксатынын мөөнөтү бүткөн
watch-status-warned = эскертүү бар
watch-status-reported = арыздар текшерилүүдө
watch-status-impersonation = байланышы бул фирманын тизмесинде жок
watch-status-unknown = биздеги тизмелерде жок
button-done = Даяр
button-watch = 👁 Бул фирманы байкоо
button-unwatch = Байкоону токтотуу
button-what-lists-say = 🔎 Тизмелерде эмне бар
button-answer = ✍️ Жооп берүү
button-no-answer = Жооп бербейм

## Операторлорго: арыздар жана эскертүүлөр

report-state-new = жаңы
report-state-taken = каралууда
report-state-rejected = четке кагылды
report-state-accepted = ырасталды
report-card-count = Бул фирма тууралуу арыздар: { $total }. Көз карандысыз адамдар: { $independent }.
report-campaign-same-text = 🔁 Кампанияга окшош: тексти бирдей. Сиз чечмейинче эсептелбейт.
report-campaign-same-phone = 🔁 Кампанияга окшош: айтылгандарда бир эле бөтөн телефон. Сиз чечмейинче эсептелбейт.
report-campaign-burst = 🔁 Кампанияга окшош: бир сааттын ичинде жаңы адамдар. Сиз чечмейинче эсептелбейт.
report-card-warning = Бул фирма тууралуу { $code } эскертүүсү бар.
report-card-answer = ↩️ { $answer }
report-file = { $code } арызынын файлы
report-no-files = Файл жок.
report-no-asking = Бул адамдан сурап болбойт: уруксат берген эмес же маалыматын өчүргөн.
report-not-now = Азыр бул адамдан сурап болбойт. Кийинчерээк аракет кылыңыз.
report-asked = { $code } арызы боюнча суроо жөнөтүлдү. Жооп ушул жерге келет.
report-answered = ↩️ <b>{ $code } арызы боюнча жооп</b>: { $answer }
report-answer-file = файл жөнөтүлдү
button-take = ✋ Алуу
button-verify = ✅ Ырастоо
button-ask-reporter = ❓ Суроо
button-files = 📎 Файлдар
button-count = Көз карандысыз деп эсептөө
button-audit = 🗒 Журнал
button-publish-warning = 📣 Жарыялоо
button-rewrite-warning = ✏️ Башка текст
button-confirm-warning = ✅ Экинчи оператор: ырастайм
button-correct-warning = ✏️ Оңдоо
button-retract-warning = ↩️ Кайтарып алуу
button-agency-side = 🗣 Фирманын жообу
button-contacts-only = Байланыштар гана
button-by-name = Аты боюнча да
warning-card = ⛔ <b>Эскертүү { $code }</b> — { $state }
warning-state-draft = долбоор
warning-state-proposed = экинчи операторду күтүүдө
warning-state-published = жарыяланды
warning-state-retracted = кайтарып алынды
warning-state-expired = мөөнөтү бүттү
warning-contacts-only = Байланыштар гана: аты башка фирманыкы.
warning-line-evidence = <b>Эмне текшерилди:</b> { $evidence }
warning-line-reports = <b>Арыздар:</b> { $codes }
warning-line-pending = <b>Ырастоого:</b> { $reason }
warning-line-reason = <b>Адамдар көрөт:</b> { $reason }
warning-line-expires = Күчүндө: { $date } чейин
warning-second-operator = Башка оператор ырасташы керек.
warning-published = 📣 { $code } эскертүүсү жарыяланды. Фирманы байкагандарга бот өзү жазат.
warning-corrected = ✏️ { $code } эскертүүсү оңдолду.
warning-expired = ⌛ { $code } эскертүүсүнүн мөөнөтү бүттү, адамдарга мындан ары көрсөтүлбөйт.
words-question = ❓ { $code } арызы: адамга суроону жазыңыз.
words-rejection = ✖️ { $code } арызы: эмне үчүн четке кагарыңызды жазыңыз.
words-name = { $code } арызы: ким тууралуу? Атын, телефонун, @атын же шилтемесин жазыңыз.
words-evidence = ✅ { $code } арызы: эмнени кантип текшергениңизди жазыңыз. Аны операторлор гана көрөт.
words-source = { $code } арызы: негизин кыскача жазыңыз. Аны адамдар көрөт.
words-reason = 📣 { $code } эскертүүсү: адамдар эмнени көрөрүн жазыңыз. Текшерилгенди гана, күнөөлөбөй, адамдардын атын атабай.
words-retraction = ↩️ { $code } эскертүүсү: эмне үчүн кайтарып алганыңызды жазыңыз.
words-agency-side = 🗣 { $code } эскертүүсү: фирма эмне дегенин жазыңыз. Аны адамдар көрөт.
words-how = Ушул жердеги { $who } жазган кийинки билдирүү жооп болот. Токтотуу: /cancel
words-cancelled = Токтотулду: { $code }
words-too-long = Өтө узун: { $now } белги, { $most } болот. Кыскараак жазыңыз.
words-out-of-date = { $code }: бул эскирип калды.
words-no-name = Бул сөздөр менен фирманы табуу мүмкүн эмес. Толук аты, телефону, @аты же шилтемеси керек.
audit-title = 🗒 <b>Журнал { $code }</b>
audit-program = программа
audit-take = алды
audit-count = көз карандысыз деп эсептеди
audit-ask = сурады
audit-reject = четке какты
audit-name = фирманын атын жазды
audit-verify = ырастады
audit-draft = эскертүүнүн долбоору
audit-join = арыз кошту
audit-propose = текст сунуштады
audit-publish = жарыялады
audit-correct = оңдоду
audit-retract = кайтарып алды
audit-agency-side = фирманын жообун жазды
audit-by-name = аты боюнча да
audit-contacts-only = байланыштар гана
audit-expire = мөөнөтү бүттү
audit-edit-file = файлдан оңдолду

## Оператор

human-what-happened = Эмне болгонун бир билдирүү менен жазыңыз. Анан оператор эмнени көрөрүн көрсөтөм.
consent-card = <b>Оператор мына муну көрөт</b> (атыңыз менен телефон номериңиз жок):
consent-question = Операторго берейинби? Андан кийин бул чаттагы билдирүүлөрүңүздү ал окуйт.
consent-refused = Макул, эч нерсе берилген жок.
card-language = Тил: { $language }
card-country = Өлкө: { $country }
country-unknown = көрсөтүлгөн эмес
case-opened = ✅ Берилди, номери <b>{ $code }</b>. Оператор ушул жерде жооп берет. Жазыңыз, үн жана сүрөт жөнөтүңүз: баарын жеткирем. Өзүм азырынча унчукпайм.
danger-now = 🆘 <b>Сиз коркунучтасыз. Мүмкүн болсо, азыр чалыңыз:</b>
danger-high = ⚠️ <b>Бул олуттуу коркунучка окшойт.</b> Коркунуч дал азыр болсо, чалыңыз:
case-opened-now = 👤 Мен <b>операторду чакырып койдум</b>, билдирүүңүздү ага бердим. Номери <b>{ $code }</b>. Бул жерге жазыңыз: кайдасыз жана эмне болуп жатат.
danger-phone-hint = Телефонуңузду бирөө караса, сүйлөшкөндөн кийин бул чатты өчүрүп салыңыз.
operator-joined = 👤 Сизге оператор кошулду. Ага ушул жерге жазыңыз.
operator-is-here = Азыр сиз менен оператор. Менюга кайтуу үчүн сүйлөшүүнү бүтүрүңүз.
case-closed = Оператор { $code } сүйлөшүүсүн бүтүрдү. Эми кайра өзүм жооп берем. Меню: /menu
case-ended = Оператор менен сүйлөшүү бүттү. Эми кайра өзүм жооп берем.
no-operators = Азыр бул жерде оператор жок. Жардам бере турган телефондор мына.

## Операторлор тобу

case-title = Окуя { $code }
case-risk = Тобокел: { $risk }
case-signs = Белгилер: { $signs }
case-how-to = Ушул темага жазыңыз: текст менен файлдар адамга жетет. Өзүңөр үчүн эскертмени // менен баштаңыз. Буйруктар: /claim, /close.
case-claimed = ✋ Окуя алынды. Адам сиздин бул жерде экениңизди билет.
case-claimed-already = Окуяны башка бирөө алып койгон
case-is-closed = Окуя жабылган. Жазуу үчүн кайра ачыңыз.
case-closed-note = ✔️ Окуя жабылды.
case-reopened = ↩️ Окуя кайра ачылды.
case-newer = Бул адамдын башка окуясы ачылган: { $code }
case-no-contact = Адам маалыматын өчүрдү. Ага мындан ары жазууга болбойт.
case-blocked = 🚫 Адам ботту блоктоп койду. Билдирүүлөр жетпейт.
case-unblocked = Адам ботту блоктон чыгарды. Жазса болот.
case-ended-by-contact = Адам сүйлөшүүнү бүтүрдү. Окуя жабылды.
case-erased = Адам маалыматын өчүрдү. Окуя жабылды.
case-risk-raised = ⬆️ Тобокел өстү: { $risk }
relay-edited = ✏️ Адам билдирүүсүн оңдоду:
not-delivered = 🚫 Билдирүү адамга жеткен жок: { $reason }
undelivered-blocked = адам ботту блоктоп койгон
undelivered-refused = Telegram билдирүүнү кабыл алган жок
undelivered-expired = өтө көпкө жөнөтүлбөй койду
operator-edit-not-sent = Оңдоолор жиберилбейт. Жаңы билдирүү жазыңыз.
operator-commands = Буйруктар: /claim — алуу, /close — жабуу. Эскертме: // менен баштаңыз.
stranger = Сиз операторлор тизмесинде жоксуз. Билдирүү берилген жок.
turn-failed = Кечириңиз, бул билдирүүнү иштете алган жокмун. Ал сакталды, команда аны көрөт. Башкача жазып көрүңүз же /operator деп жазыңыз.
turn-failed-note = ⚠️ Коркунуч белгилери бар билдирүү иштетилген жок (жаңыртуу { $number }). Командага айтыңыз: safar dead-letters.
risk-none = жок
risk-concern = кооптуу
risk-high = жогору
risk-immediate = дароо коркунуч
indicators-none = көрүнбөйт
indicator-abuse-of-vulnerability = алсыз абалынан пайдаланышат
indicator-abusive-living-conditions = жашоо шарты начар
indicator-abusive-working-conditions = иш шарты оор
indicator-child = бала
indicator-confinement = чыгарышпайт
indicator-debt-bondage = карызга иштетишет
indicator-deception = алдоо
indicator-excessive-fees = ашыкча акча алуу
indicator-false-documents = жасалма документ
indicator-forced-crime = кылмышка мажбурлашат
indicator-forced-military = согушка мажбурлашат
indicator-isolation = жакындары менен байланыш жок
indicator-organ-removal = органдар
indicator-passport-retained = паспортун алып коюшкан
indicator-self-harm = өзүн өлтүрүү ою
indicator-sexual-exploitation = сексуалдык эксплуатация
indicator-sold-or-transferred = сатып же өткөрүп жиберишкен
indicator-threats = коркутуу
indicator-violence = зомбулук
indicator-wages-withheld = айлык беришпейт

## Менин маалыматым

privacy =
    <b>Сиздин маалыматыңыз</b>
    • Сактайм: тилиңизди, өлкөңүздү, акыркы суроону, операторго кайрылууларды, арыздарды жана байкаган фирмаларыңызды.
    • Башка суроолордун текстин жооп берери менен өчүрөм.
    • Жооп бере албасам, суроону биздин команда 90 күнгө чейин көрөт: атсыз, номерсиз, шилтемесиз. Ким сураганын билбейт.
    • Баары шифрленип сакталат. Атыңыз менен телефонуңузду жазып албайм.
    • Операторго кайрылууну программанын операторлору гана көрөт.
    • Көпкө жазбасаңыз, маалымат өзү өчөт.
    • <b>Telegram</b> да биздин кат алышууну сактайт. Буга биз таасир эте албайбыз.

    Баарын азыр эле өчүрсө болот. Баскыч төмөндө.
erase-confirm =
    <b>Маалыматыңызды өчүрөйүнбү?</b>
    Бот сактаган нерсенин баары дароо жоголот. Бул чаттагы акыркы 48 сааттын билдирүүлөрүн өчүрөм. Фирма тууралуу арыздын тексти операторлордо калат, бирок сизге байланышы жок жана файлсыз.

    <b>Өчүрө албайм:</b> 48 сааттан эски билдирүүлөрдү, Telegram’дагы көчүрмөлөрдү жана оператор өз тобунда окуп койгонду. Чатты өзүңүз өчүрсөңүз болот: Telegram’да «Чатты өчүрүү» дегенди тандаңыз.
erased = Маалыматыңыз өчүрүлдү. Андан эски билдирүүлөрдү өзүңүз өчүрүңүз: Telegram’да «Чатты өчүрүү» дегенди басыңыз. Кайра жазсаңыз, башынан баштайбыз.
erased-short = Өчүрүлдү

## Темалардын аттары

topic-agency-licence = Агенттиктин лицензиясы
topic-child-labour = 18 жашка чейин иштөө
topic-children-and-family = Чет өлкөдө үй-бүлө жана балдар
topic-citizenship-and-residence = ВНЖ жана жарандык
topic-debt-bondage = Карызга иштөө
topic-deportation-and-detention = Кармалуу жана депортация
topic-documents-before-departure = Жолго чыгардагы документтер
topic-employment-contract = Эмгек келишими
topic-entry-and-visa = Кирүү жана виза
topic-entry-ban = Кирүүгө тыюу (запрет)
topic-evidence-and-complaint = Далилдер жана арыздар
topic-find-official-jobs = Расмий вакансиялар
topic-harassment-and-discrimination = Асылуу жана кемсинтүү
topic-health-care = Врач жана камсыздандыруу
topic-housing = Турак жай
topic-irregular-crossing = Документсиз өтүү, ташуучулар
topic-job-offer-red-flags = Вакансиядагы алдамчылыкты таануу
topic-language-exam = Тил экзамени
topic-leaving-employer = Жумуштан чыгуу, алмаштыруу
topic-lost-passport = Паспорт жоголду
topic-migration-registration = Каттоо, миграциялык учёт
topic-military-recruitment = Армияга азгыруу
topic-money-transfer = Үйгө акча которуу
topic-passport-confiscation = Иш берүүчү паспортту алып койду
topic-police-check = Полиция токтотту
topic-recruitment-fees = Агенттикке акы төлөө
topic-reintegration = Кайткандан кийинки жумуш
topic-return-home = Үйгө кантип кайтуу керек
topic-taxes-and-pension = Салык жана пенсия
topic-trafficking-definition = Адам сатуу деген эмне
topic-unpaid-wages = Айлык беришпейт
topic-victim-assistance = Жабыр тарткандарга жардам
topic-wages = Айлык акы
topic-work-permit = Патент жана жумушка уруксат
topic-working-hours = Жумуш убактысы жана эс алуу
topic-workplace-injury = Жумушта жаракат алуу

## Бот эмне кыла алат («ушуну айттыңызбы» баскычтары)

intent-check-agency = Агенттикти текшерүү
intent-report-agency = Агенттиктин үстүнөн арыздануу
intent-screen-offer = Жумуш сунушун текшерүү
intent-find-help = Жардам телефондору
intent-ask-human = Адам менен сүйлөшүү
intent-in-danger = Мага тез жардам керек
intent-greet = Жөн эле саламдашуу
intent-help = Бот эмне кыла алат
intent-change-language = Тилди алмаштыруу
intent-privacy = Менин маалыматым
intent-out-of-scope = Башка
