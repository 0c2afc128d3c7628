# Made from uz-Latn.ftl by 'safar knowledge uz-cyrl': correct uz-Latn.ftl instead.
# review: machine-drafted

plain = { $text }
welcome =
    <b>Ассалому алайкум! Бу — Сафар.</b>
    Мен чет элга ишлашга кетаётган ёки у ерда ишлаётганларга ёрдам бераман.
    
    • Ҳужжат, шартнома ва маош ҳақидаги саволларга жавоб бераман.
    • Агентлик ва иш таклифларини текшираман.
    • Ёрдам телефонларини бераман.
    • Жонли оператор билан боғлайман.
    
    <b>Бу бепул.</b> Ўз сўзларингиз билан ёзинг, хато бўлса ҳам майли.
    
    <b>Нима сақланади:</b> тилингиз, мамлакатингиз, охирги саволингиз ва операторга ёзганларингиз. Улар шифрланган. Ҳаммасини ўчириш мумкин: /privacy. Ёзишмани Telegram ҳам кўради.
    
    <b>Одам керакми?</b> /operator ни босинг ёки “оператор” деб ёзинг.
welcome-short = Бу — <b>Сафар</b>, чет элда хавфсиз ишлаш ҳақидаги бот. Бепул. Тилингиз, мамлакатингиз, охирги саволингиз ва операторга ёзганларингизни сақлайман; ўчириш: /privacy. Жонли одам: /operator.
choose-language = Тилни танланг:
language-chosen = Тил танланди
greeting = Ассалому алайкум! Қандай ёрдам берай? Саволингизни ёзинг ёки тугмани босинг.
menu = <b>Меню.</b> Тугмани босинг ёки саволингизни ёзинг.
help =
    <b>Мен нималар қила оламан</b>
    • Чет элдаги иш ҳақидаги саволга жавоб бериш. Масалан: “Россияда патент қанча туради”.
    • Агентликни текшириш: номи, телефони, @nik ёки ҳаволасини ёзинг.
    • Иш таклифини кўриб чиқиш: матнини юборинг.
    • Ёрдам телефонларини бериш: мамлакатни ёзинг.
    • Агентлик устидан шикоят қабул қилиш.
    • Оператор билан боғлаш: /operator.
    
    Сизга таҳдид қилишса ёки чиқариб юборишмаса, шуни ёзинг. Дарров рақам бераман ва операторни чақираман.
out-of-scope = Афсуски, буни билмайман. Мен чет элдаги иш бўйича ёрдам бераман: ҳужжатлар, шартнома, маош, агентликлар, хавф.
thanks = Раҳмат!
cancelled = Хўп, бекор қилинди. Яна қандай ёрдам берай?
button-check-agency = 🔎 Агентликни текшириш
button-screen-offer = 📄 Иш таклифини текшириш
button-topics = 📚 Мавзулар ва саволлар
button-places = 🗺 Давлатлар бўйича
button-any-country = 🌐 Барча давлатлар учун
button-find-help = ☎️ Ёрдам телефонлари
button-report-agency = ⚠️ Шикоят қилиш
button-human = 👤 Одам билан гаплашиш
button-language = 🌐 Тил
button-privacy = 🔒 Маълумотларим
button-menu = ☰ Меню
button-back = ← Орқага
button-yes = Ҳа
button-no = Йўқ
button-skip = Ўтказиб юбориш
button-cancel = Бекор қилиш
button-other-country = 🌍 Бошқа мамлакат
button-listen = 🔊 Тинглаш
button-consent-yes = ✅ Ҳа, операторга берилсин
button-consent-no = Йўқ, берилмасин
button-emergency = 🆘 Фавқулодда рақамлар
button-end-case = Суҳбатни тугатиш
button-erase = 🗑 Маълумотларимни ўчириш
button-erase-yes = 🗑 Ҳа, ҳозир ўчирилсин
button-no-anonymous = Йўқ, исм айтмайман
button-send-report = ✅ Юбориш
button-claim = ✋ Олиш
button-close = ✔️ Ёпиш
button-reopen = ↩️ Қайта очиш
button-reject = ✖️ Рад этиш
button-out-of-date = Бу тугма эскирган. Менюни очинг: /menu
command-start = Бошлаш
command-menu = Меню
command-help = Нималар қила оламан
command-language = Тил
command-agency = Агентликни текшириш
command-hotlines = Ёрдам телефонлари
command-operator = Жонли оператор
command-privacy = Маълумотларим
bot-about = Чет элда ишлаётганларга бепул ёрдам: саволлар, агентликни текшириш, жонли оператор.
bot-description = Сафар чет элдаги иш ҳақидаги саволларга жавоб беради, агентлик ва иш таклифларини текширади, ёрдам телефонларини беради ва оператор билан боғлайди. Бепул. “Бошлаш”ни босинг.
ask-country = Қайси мамлакатда ишлайсиз ёки қаерга кетяпсиз?
ask-country-help = Қайси мамлакатда ёрдам керак?
choose-topic = Мавзуни танланг:
choose-situation = Саволингиз нима ҳақида? Яқинини танланг:
choose-place = Қайси давлат ҳақида сўраяпсиз? Танланг:
article-overdue = ⚠️ Бу матнни қайта текшириш вақти келган: муддати { $date } эди. Бирор иш қилишдан олдин аниқланг.
article-general-only = ℹ️ “{ $country }” ҳақида алоҳида мақола ҳозирча йўқ. Мана умумий қоидалар.
article-by-country = 🗺 Қуйида давлатни танлашингиз мумкин: қоидалар ҳар хил.
article-other-language = ℹ️ Бу матн ҳозирча сизнинг тилингизда йўқ.
sources = 📄 <b>Манбалар:</b>
as-of = { $date } ҳолатига тўғри
machine-drafted = Матнни бу тилда сўзлашувчи ҳали текширмаган.
was-it-helpful = Бу ёрдам бердими?
listen-soon = Тайёрлаяпман. Овозли хабар бироз кейинроқ келади.
voice-computer = 🤖 Буни одам эмас, компьютер ўқияпти. Сўз ва рақамларни нотўғри айтиши мумкин: юқоридаги матн билан солиштиринг.
voice-recorded = 🎙 Буни жамоамиздаги одам ўқиган.
listen-failed = Ҳозир овоз чиқариб ўқиб бера олмадим. Юқоридаги матнни ўқинг ёки кейинроқ қайта уриниб кўринг.
not-helpful = Афсус. Бошқача сўраб кўринг ёки одамга ёзинг.
no-article = “{ $topic }” мавзусида менда ҳозирча текширилган жавоб йўқ. Тахмин қилишни истамайман. Оператордан сўранг ёки яқин мавзуларни кўринг.
did-you-mean = Сизни тўғри тушунганимга ишончим комил эмас. Шу ҳақда сўраяпсизми?
not-understood = Тушунмадим. Илтимос, бошқача ёзинг ёки тугмани босинг.
concern = ⚠️ Хабарингизда хавотирли белгилар бор. Хоҳласангиз, операторимиз сиз билан гаплашади. Бу бепул.
media-voice = Мен ҳозирча овозли хабарни эшита олмайман. Илтимос, ёзиб юборинг. Оператор сизни эшита олади.
media-location = Мен харитадаги жойни ўқий олмайман. Мамлакатни тугма билан танланг.
media-other = Мен ҳозирча файл ва расмни кўра олмайман. Илтимос, ёзиб юборинг. Оператор кўра олади.
help-in-country = Ёрдам: { $country }
help-lines = Ёрдам телефонлари
help-consular = Элчихона ва консуллик
help-no-lines = Бу мамлакат учун ёрдам телефонини ҳозирча билмаймиз. Операторга ёзинг: /operator.
help-lines-expired = Бу мамлакат бўйича биз билган ёрдам рақамлари жуда эски, уларни текширмаганмиз. Фавқулодда рақамга ёки элчихонага қўнғироқ қилинг ёки операторга ёзинг: /operator.
help-last-resort = ⚠️ Бошқа рақамларни билмаймиз. Булар эски, ишламаслиги мумкин:
help-always = Рақам жавоб бермаса, шу ерга ёзинг: /operator. Мамлакатингиз элчихонаси ҳам ёрдам беради.
help-russia-police = ⚠️ Россияда полиция одамларни ушлаб турганларнинг қўлига қайтариб берган ҳолатлар бўлган. Аввал элчихона ёки операторимиз билан боғланган маъқул.
emergency-number = 🆘 Фавқулодда рақам: <b>{ $number }</b>
emergency-unknown = 🆘 Бу мамлакатнинг фавқулодда рақамини тасдиқлай олмадик. Элчихонага ёки операторга мурожаат қилинг.
emergency-by-country = 🆘 Мамлакатлар бўйича фавқулодда рақамлар:
hours-always = кеча-кундуз
toll-free = бепул
number-checked = { $date } куни қўнғироқ қилиб текширилган
number-unverified = Бу рақамга қўнғироқ қилиб текширмаганмиз; маълумот { $year }-йилники
number-undated = Бу рақамга қўнғироқ қилиб текширмаганмиз; маълумот санаси номаълум.
hotline-kind-emergency = фавқулодда ёрдам
hotline-kind-trafficking = одам савдоси
hotline-kind-shelter = бошпана
hotline-kind-women = аёлларга ёрдам
hotline-kind-labour = иш берувчи устидан шикоят
hotline-kind-migration = миграция масалалари
hotline-kind-consular = консуллик ёрдами
hotline-kind-embassy = элчихона
hotline-use-police = полиция
hotline-use-ambulance = тез ёрдам
hotline-use-fire = ўт ўчирувчилар
hotline-use-not-urgent = шошилинч бўлмаса
hotline-use-from-abroad = чет элдан
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = бу рақам миграция хизматиники: ҳужжатсиз бўлсангиз, буни билиб қўйинг
hotline-caution-often-unanswered = кўпинча жавоб беришмайди
hotline-caution-women-only = фақат аёллар учун
hotline-caution-women-and-children = аёллар ва болалар учун
day-mon = ду
day-tue = се
day-wed = чор
day-thu = пай
day-fri = жум
day-sat = шан
day-sun = як
agency-ask = Агентлик номи, телефони, @nik ёки ҳаволасини ёзинг. Эълонни юборсангиз ҳам бўлади.
verdict-licensed = ✅ “{ $name }” амалдаги рухсатномаси борлар рўйхатида бор.
verdict-licensed-elsewhere = ⚠️ “{ $name }” рухсатномага эга, лекин бу мамлакат учун эмас: { $country }.
verdict-suspended = ⛔ “{ $name }” рухсатномаси тўхтатиб қўйилган.
verdict-revoked = ⛔ “{ $name }” рухсатномаси бекор қилинган ёки унга рухсат берилмаган.
verdict-expired = ⛔ “{ $name }” рухсатномасининг муддати ўтган.
verdict-warned = ⛔ “{ $name }” ҳақида расмий огоҳлантириш бор.
verdict-reported = ⚠️ “{ $name }” устидан бизга шикоят қилишган. Шикоятлар ҳали текширилмоқда.
verdict-impersonation = ⛔ Диққат: номи рухсатномали “{ $name }” агентлиги билан бир хил, лекин алоқа рақами бегона. Балки кимдир ўзини ўша агентлик деб кўрсатаётгандир.
verdict-unknown = ❔ “{ $name }” биздаги рўйхатларда йўқ. Бу фирма ёмон ёки яхши дегани эмас.
agency-which = Бир нечта ўхшаши топилди. Қайси бири?
agency-permit = Рухсатнома { $number }: { $countries }. Амал қилиш муддати: { $until }
agency-decision = Қарор { $date }: { $body }
agency-reason = Сабаби: { $reason }
agency-foreign-contact = Бу алоқа рўйхатда кўрсатилмаган: { $contact }
agency-list = Рўйхат: { $source }, { $date } ҳолатига
agency-list-old = ⚠️ Бу рўйхат анчадан бери янгиланмаган.
agency-demo = 🧪 <b>DEMO:</b> ўқув рўйхати, ундаги фирмалар ўйлаб топилган.
agency-next-licensed = Рухсатнома ҳеч нарсани ваъда қилмайди. Шартнома айнан шу фирма билан бўлсин. Тўлашдан олдин рухсатнома берадиган идорада текширинг.
agency-next-bad = Пул ва паспорт берманг. Рухсатнома берадиган идорадан сўранг. Тўлаб бўлган бўлсангиз, чек ва ёзишмаларни сақланг.
agency-next-unknown = Рухсатнома рақами ва шартномани сўранг. Уларни идорада текширинг. Олдиндан пул тўламанг ва паспорт берманг.
until-unknown = муддати кўрсатилмаган
offer-ask = Таклиф матнини юборинг: эълон ёки ёзишмадан нусха олинг ёки хабарни ўзини жўнатинг.
offer-title = Таклифда нима кўринади
offer-flags = <b>⚠️ Хавотирли белгилар:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Матнда аниқ хавотирли белги кўринмади. Бу ҳали ҳеч нарсага кафолат бермайди.
offer-history = 📌 <b>Илгари нима бўлган</b>
offer-missing = <b>Нима етишмайди — сўранг:</b>
offer-next =
    <b>Нима қилиш керак:</b>
    • Тушунарли тилда ёзма шартнома сўранг.
    • Олдиндан тўламанг ва паспорт берманг.
    • Агентликни номи ва телефони бўйича текширинг.
    • Яқинларингизга манзил ва алоқаларни қолдиринг.
offer-flag-money-first = Иш бошланмасдан сиздан пул сўрашяпти.
offer-flag-passport-in-advance = Паспорт ёки нусхасини олдиндан сўрашяпти.
offer-flag-no-contract = Шартнома йўқ ёки кейин берамиз дейишяпти.
offer-flag-visit-visa = Турист ёки меҳмон визаси билан ишлаш таклиф қилиняпти.
offer-flag-pay-too-good = Бундай ишга маош ҳаддан ташқари юқори.
offer-flag-only-messenger = Фақат телефон ёки мессенжер бор, фирма ва манзил йўқ.
offer-flag-women-travel-paid = Қизларни қидиришяпти ва ҳаммасини тўлаймиз дейишяпти.
offer-flag-urgent-today = Сизни қарор қилишга шоширишяпти.
offer-flag-no-documents-needed = Ҳужжат керак эмас дейишяпти.
offer-flag-no-exam-korea = Кореяга имтиҳонсиз ваъда қилишяпти.
offer-flag-private-agency-uk = Хусусий фирма сизни Қирғизистондан Буюк Британияга юбормоқчи.
offer-flag-work-off-debt = Қарзни ишлаб узишингизга тўғри келади.
offer-flag-secret-dont-tell = Ҳеч кимга айтманг дейишяпти.
offer-flag-unknown-job = Қандай иш эканини айтишмаяпти.
offer-flag-pay-after-return = Пулни фақат охирида ёки қайтгандан кейин берамиз дейишяпти.
offer-flag-pay-off-books = Пулни норасмий тўлашади, тўлиқ ёки бир қисмини.
offer-flag-crime = Бу жиноий ишга ўхшайди, бунинг учун қамашади.
offer-flag-call-centre = Колл-марказдаги иш: ортида ким турганини текширинг.
offer-flag-organs = Тана аъзоси учун пул таклиф қилишяпти.
offer-flag-child = 18 ёшга тўлмаган одам қидиришяпти.
offer-flag-army-contract = Бу армия хизматига ёки урушдаги ишга ўхшайди.
offer-flag-no-leaving = Эркин чиқа олмайсиз ёки телефон ишлата олмайсиз.
offer-flag-sexual-services = Бу жинсий хизматга ўхшайди.
offer-missing-employer = Иш берувчининг номи
offer-missing-address = Манзил
offer-missing-job = Қандай иш
offer-missing-wage = Қанча тўлашади
offer-missing-hours = Иш соатлари ва дам олиш кунлари
offer-missing-contract = Шартнома
offer-missing-housing = Қаерда яшайсиз
offer-missing-visa = Қандай виза ёки рухсатнома
offer-missing-journey = Йўл пулини ким тўлайди
report-begin = Бошқаларни огоҳлантираётганингиз учун раҳмат. Бу бир-икки дақиқа олади. Исм керак эмас.
report-ask-agency = Кимнинг устидан шикоят? Номи, телефони ёки @nik ёзинг.
report-ask-what = Нима бўлди? Ўз сўзларингиз билан қисқа ёзинг.
report-ask-country = Қайси мамлакатдаги иш ҳақида гап кетяпти?
report-ask-money = Қанча пул бердингиз? Суммаси ва валютасини ёзинг.
report-ask-back = Оператор сизга шу ерда, бот орқали савол берса бўладими?
report-check = Илтимос, текширинг. Юборайми?
report-line-agency = <b>Ким:</b> { $agency }
report-line-what = <b>Нима бўлди:</b> { $what }
report-line-country = <b>Мамлакат:</b> { $country }
report-line-money = <b>Пул:</b> { $money }
report-line-ask-back = <b>Яна сўраш мумкин:</b> { $answer }
answer-yes = ҳа
answer-no = йўқ
report-sent = ✅ Шикоят қабул қилинди, рақами <b>{ $code }</b>. Операторлар уни текширади. Текширмагунча ҳеч кимни айбламаймиз.
report-card = 📝 <b>Шикоят { $code }</b> — { $state }
report-go-on = Шикоятингиз йўқолмади. Давом этамиз.
report-added = Айтганларингизга қўшдим.
report-file-added = Файл қўшилди.
report-files-full = { $count } та файл етарли, ортиғи керак эмас.
report-no-file = Бу файл эмас. Расм, ҳужжат, овоз ёки видео юборинг.
report-says-nothing = Ҳозирча текширадиган нарса йўқ. Нима бўлганини ёки шикоят ким устидан эканини ёзинг.
report-many = Бугун сиздан кўп шикоят келди. Қолганини операторнинг ўзига айтинг.
report-ask-happened = Бу қачон бўлган эди? Тахминан ёзинг.
report-ask-evidence = Чек, шартнома, ёзишма расми борми? Шу ерга юборинг. Уни фақат операторлар кўради.
report-line-when = <b>Қачон:</b> { $when }
report-line-files = <b>Файллар:</b> { $count }
report-question =
    <b>{ $code } шикоятингиз бўйича оператор саволи</b>
    { $question }
    
    Жавоб бериш шарт эмас. Исм ёзиш керак эмас.
report-write-answer = Жавобни битта хабарда ёзинг. Файл юборсангиз ҳам бўлади.
report-answer-sent = ✅ Жавобингиз операторларга етказилди. Раҳмат.
agency-reports-checked = ⚠️ Бу фирма ҳақидаги шикоятлар ҳозир текширилмоқда. Ҳозирча ҳеч нарса исботланмаган.
verdict-warned-by-operators = ⛔ Дастур операторлари “{ $name }” ҳақида огоҳлантириш эълон қилган.
own-warnings-list = Дастур операторларининг огоҳлантиришлари
own-warning-published = Эълон қилинган: { $date }
own-warning-corrected = Тузатилган: { $date }
own-warning-source = Асоси: { $source }
own-warning-side = Фирманинг ўзи нима дейди: { $side }
watch-on = 👁 “{ $name }” фирмасини кузатаман. Рўйхатлардаги ҳолати ўзгарса, ёзаман.
watch-on-short = Кузатаман
watch-off = “{ $name }” фирмасини энди кузатмайман.
watch-off-short = Кузатмайман
watch-many = Кўпи билан { $count } та фирмани кузатиш мумкин.
watch-changed = 👁 <b>“{ $name }”: ҳолати ўзгарди</b> ({ $date })
watch-warning-gone = Огоҳлантириш энди амал қилмайди.
watch-now = Ҳозир: { $status }
status-licensed = амалдаги рухсатномаси бор
status-licensed-elsewhere = рухсатномаси бор, лекин бошқа мамлакат учун
status-suspended = рухсатномаси тўхтатилган
status-revoked = рухсатномаси бекор қилинган
status-expired = рухсатномасининг муддати тугаган
status-warned = огоҳлантириш бор
status-reported = шикоятлар текширилмоқда
status-impersonation = алоқа маълумоти бу фирма рўйхатида йўқ
status-unknown = биздаги рўйхатларда йўқ
button-done = Тайёр
button-watch = 👁 Бу фирмани кузатиш
button-unwatch = Кузатишни тўхтатиш
button-what-lists-say = 🔎 Рўйхатларда нима бор
button-answer = ✍️ Жавоб бериш
button-no-answer = Жавоб бермайман
report-state-new = янги
report-state-taken = кўриб чиқилмоқда
report-state-rejected = рад этилди
report-state-accepted = тасдиқланди
report-card-count = Бу фирма ҳақидаги шикоятлар: { $total }. Мустақил одамлар: { $independent }.
report-campaign-same-text = 🔁 Кампанияга ўхшайди: матни бир хил. Сиз ҳал қилмагунча ҳисобга олинмайди.
report-campaign-same-phone = 🔁 Кампанияга ўхшайди: гапларда битта бегона телефон. Сиз ҳал қилмагунча ҳисобга олинмайди.
report-campaign-burst = 🔁 Кампанияга ўхшайди: бир соат ичида янги одамлар. Сиз ҳал қилмагунча ҳисобга олинмайди.
report-card-warning = Бу фирма ҳақида { $code } огоҳлантириши бор.
report-card-answer = ↩️ { $answer }
report-file = { $code } шикоятининг файли
report-no-files = Файл йўқ.
report-no-asking = Бу одамдан сўраб бўлмайди: рухсат бермаган ёки маълумотини ўчирган.
report-not-now = Ҳозир бу одамдан сўраб бўлмайди. Кейинроқ уриниб кўринг.
report-asked = { $code } шикояти бўйича савол юборилди. Жавоб шу ерга келади.
report-answered = ↩️ <b>{ $code } шикояти бўйича жавоб</b>: { $answer }
report-answer-file = файл юборилди
button-take = ✋ Олиш
button-verify = ✅ Тасдиқлаш
button-ask-reporter = ❓ Сўраш
button-files = 📎 Файллар
button-count = Мустақил деб ҳисоблаш
button-audit = 🗒 Журнал
button-publish-warning = 📣 Эълон қилиш
button-rewrite-warning = ✏️ Бошқа матн
button-confirm-warning = ✅ Иккинчи оператор: тасдиқлайман
button-correct-warning = ✏️ Тузатиш
button-retract-warning = ↩️ Қайтариб олиш
button-agency-side = 🗣 Фирма жавоби
button-contacts-only = Фақат алоқалар
button-by-name = Номи бўйича ҳам
warning-card = ⛔ <b>Огоҳлантириш { $code }</b> — { $state }
warning-state-draft = қоралама
warning-state-proposed = иккинчи операторни кутмоқда
warning-state-published = эълон қилинди
warning-state-retracted = қайтариб олинди
warning-state-expired = муддати тугади
warning-contacts-only = Фақат алоқалар: номи бошқа фирмага тегишли.
warning-line-evidence = <b>Нима текширилди:</b> { $evidence }
warning-line-reports = <b>Шикоятлар:</b> { $codes }
warning-line-pending = <b>Тасдиқлаш учун:</b> { $reason }
warning-line-reason = <b>Одамлар кўради:</b> { $reason }
warning-line-expires = Амал қилади: { $date } гача
warning-second-operator = Бошқа оператор тасдиқлаши керак.
warning-published = 📣 { $code } огоҳлантириши эълон қилинди. Фирмани кузатганларга бот ўзи ёзади.
warning-corrected = ✏️ { $code } огоҳлантириши тузатилди.
warning-expired = ⌛ { $code } огоҳлантиришининг муддати тугади, одамларга энди кўрсатилмайди.
words-question = ❓ { $code } шикояти: одамга савол ёзинг.
words-rejection = ✖️ { $code } шикояти: нега рад этаётганингизни ёзинг.
words-name = { $code } шикояти: ким ҳақида? Номи, телефони, @nomi ёки ҳаволасини ёзинг.
words-evidence = ✅ { $code } шикояти: нимани қандай текширганингизни ёзинг. Уни фақат операторлар кўради.
words-source = { $code } шикояти: асосини қисқа ёзинг. Уни одамлар кўради.
words-reason = 📣 { $code } огоҳлантириши: одамлар нимани кўришини ёзинг. Фақат текширилганини, айбламасдан, одам исмларисиз.
words-retraction = ↩️ { $code } огоҳлантириши: нега қайтариб олаётганингизни ёзинг.
words-agency-side = 🗣 { $code } огоҳлантириши: фирма нима деганини ёзинг. Уни одамлар кўради.
words-how = Шу ерда { $who } ёзадиган кейинги хабар жавоб бўлади. Бекор қилиш: /cancel
words-cancelled = Бекор қилинди: { $code }
words-too-long = Жуда узун: { $now } белги, { $most } мумкин. Қисқароқ ёзинг.
words-out-of-date = { $code }: бу эскирган.
words-no-name = Бу сўзлар билан фирмани топиб бўлмайди. Тўлиқ номи, телефони, @nomi ёки ҳаволаси керак.
audit-title = 🗒 <b>Журнал { $code }</b>
audit-program = дастур
audit-take = олди
audit-count = мустақил деб ҳисоблади
audit-ask = сўради
audit-reject = рад этди
audit-name = фирма номини ёзди
audit-verify = тасдиқлади
audit-draft = огоҳлантириш қораламаси
audit-join = шикоят қўшди
audit-propose = матн таклиф қилди
audit-publish = эълон қилди
audit-correct = тузатди
audit-retract = қайтариб олди
audit-agency-side = фирма жавобини ёзди
audit-by-name = номи бўйича ҳам
audit-contacts-only = фақат алоқалар
audit-expire = муддати тугади
audit-edit-file = файлдан тузатилди
human-what-happened = Нима бўлганини битта хабарда ёзинг. Кейин оператор нимани кўришини кўрсатаман.
consent-card = <b>Оператор мана буни кўради</b> (исм ва телефон рақамисиз):
consent-question = Операторга берайми? Кейин бу чатдаги хабарларингизни у ўқийди.
consent-refused = Хўп, ҳеч нарса берилмади.
card-language = Тил: { $language }
card-country = Мамлакат: { $country }
country-unknown = кўрсатилмаган
case-opened = ✅ Берилди, рақами <b>{ $code }</b>. Оператор шу ерда жавоб беради. Ёзинг, овоз ва расм юборинг: ҳаммасини етказаман. Мен ҳозирча жим тураман.
danger-now = 🆘 <b>Сиз хавф остидасиз. Иложи бўлса, ҳозир қўнғироқ қилинг:</b>
danger-high = ⚠️ <b>Бу жиддий хавфга ўхшайди.</b> Хавф ҳозирнинг ўзида бўлса, қўнғироқ қилинг:
case-opened-now = 👤 Мен <b>операторни чақирдим</b> ва хабарингизни унга бердим. Рақами <b>{ $code }</b>. Шу ерга ёзинг: қаердасиз ва нима бўляпти.
danger-phone-hint = Телефонингизни кимдир кўриши мумкин бўлса, гаплашиб бўлгач бу чатни ўчиринг.
operator-joined = 👤 Сизга оператор уланди. Унга шу ерда ёзинг.
operator-is-here = Ҳозир сиз билан оператор гаплашяпти. Менюга қайтиш учун суҳбатни тугатинг.
case-closed = Оператор { $code } суҳбатини тугатди. Энди яна ўзим жавоб бераман. Меню: /menu
case-ended = Оператор билан суҳбат тугади. Энди яна ўзим жавоб бераман.
no-operators = Ҳозир бу ерда оператор уланмаган. Мана ёрдам берадиган телефонлар.
case-title = Ҳолат { $code }
case-risk = Хавф: { $risk }
case-signs = Белгилар: { $signs }
case-how-to = Шу мавзуда ёзинг: матн ва файллар одамга боради. Ўзингизникилар учун эслатмани // билан бошланг. Буйруқлар: /claim, /close.
case-claimed = ✋ Ҳолат олинди. Одам шу ерда эканингизни билади.
case-claimed-already = Ҳолат аллақачон олинган
case-is-closed = Ҳолат ёпилган. Ёзиш учун уни қайта очинг.
case-closed-note = ✔️ Ҳолат ёпилди.
case-reopened = ↩️ Ҳолат қайта очилди.
case-newer = Бу одамнинг бошқа очиқ ҳолати бор: { $code }
case-no-contact = Одам маълумотларини ўчирди. Унга энди ёзиб бўлмайди.
case-blocked = 🚫 Одам ботни блоклади. Хабарлар етиб бормайди.
case-unblocked = Одам ботни блокдан чиқарди. Ёзиш мумкин.
case-ended-by-contact = Одам суҳбатни тугатди. Ҳолат ёпилди.
case-erased = Одам маълумотларини ўчирди. Ҳолат ёпилди.
case-risk-raised = ⬆️ Хавф ошди: { $risk }
relay-edited = ✏️ Одам хабарни тузатди:
not-delivered = 🚫 Хабар одамга етиб бормади: { $reason }
undelivered-blocked = одам ботни блоклаган
undelivered-refused = Telegram хабарни қабул қилмади
undelivered-expired = жуда узоқ вақт юбориб бўлмади
operator-edit-not-sent = Тузатишлар юборилмайди. Янги хабар ёзинг.
operator-commands = Буйруқлар: /claim — олиш, /close — ёпиш. Эслатма: // билан бошланг.
stranger = Сиз операторлар рўйхатида йўқсиз. Хабар юборилмади.
turn-failed = Кечирасиз, бу хабарни қайта ишлай олмадим. У сақланди, жамоа уни кўради. Бошқача уриниб кўринг ёки /operator ёзинг.
turn-failed-note = ⚠️ Хавф белгилари бор хабар кўриб чиқилмади (янгиланиш { $number }). Жамоага айтинг: сафар деад-леттерс.
risk-none = йўқ
risk-concern = хавотирли
risk-high = юқори
risk-immediate = ҳозирги хавф
indicators-none = кўринмайди
indicator-abuse-of-vulnerability = ночорлигидан фойдаланишяпти
indicator-abusive-living-conditions = ёмон яшаш шароити
indicator-abusive-working-conditions = оғир иш шароити
indicator-child = бола
indicator-confinement = чиқаришмаяпти
indicator-debt-bondage = қарзни ишлаб узиш
indicator-deception = алдов
indicator-excessive-fees = ортиқча тўловлар
indicator-false-documents = сохта ҳужжатлар
indicator-forced-crime = жиноятга мажбурлаш
indicator-forced-military = урушга мажбурлаш
indicator-isolation = яқинлари билан алоқа йўқ
indicator-organ-removal = тана аъзолари
indicator-passport-retained = паспортини олиб қўйишган
indicator-self-harm = ўз жонига қасд фикри
indicator-sexual-exploitation = жинсий эксплуатация
indicator-sold-or-transferred = сотишган ёки бировга беришган
indicator-threats = таҳдид
indicator-violence = зўравонлик
indicator-wages-withheld = пул тўлашмаяпти
privacy =
    <b>Сизнинг маълумотларингиз</b>
    • Сақлайман: тил, мамлакат, охирги савол, операторга мурожаатлар, шикоятлар ва сиз кузатаётган фирмалар.
    • Бошқа саволлар матнини жавобдан кейин дарров ўчираман.
    • Жавоб бера олмасам, саволни жамоамиз 90 кунгача кўради: исмсиз, рақамсиз, ҳаволасиз. Ким сўраганини билмайди.
    • Ҳаммаси шифрланган ҳолда сақланади. Исм ва телефонни ёзиб олмайман.
    • Операторга мурожаатни фақат дастур операторлари кўради.
    • Узоқ вақт ёзмасангиз, маълумотлар ўзи ўчади.
    • <b>Telegram</b> ҳам ёзишмамизни сақлайди. Бунга таъсир қила олмаймиз.
    
    Ҳаммасини ҳозир ўчириш мумкин. Тугма пастда.
erase-confirm =
    <b>Маълумотларингиз ўчирилсинми?</b>
    Бот сақлаган ҳамма нарса дарров йўқолади. Бу чатда охирги 48 соатдаги хабарларни ўчираман. Фирма устидан шикоят матни операторларда қолади, лекин сизга боғланмаган ва файлларсиз.
    
    <b>Ўчира олмайман:</b> 48 соатдан эски хабарларни, Telegramдаги нусхаларни ва оператор ўз гуруҳида ўқиб бўлганини. Чатни ўзингиз ўчиришингиз мумкин: Telegramда чатни ўчиришни танланг.
erased = Маълумотларингиз ўчирилди. Эскироқ хабарларни ўзингиз ўчиринг: Telegramда чатни ўчиришни танланг. Яна ёзсангиз, бошидан бошлаймиз.
erased-short = Ўчирилди
topic-agency-licence = Агентлик лицензияси
topic-child-labour = 18 ёшгача ишлаш
topic-children-and-family = Чет элда оила ва болалар
topic-citizenship-and-residence = ВНЖ ва фуқаролик
topic-debt-bondage = Қарзни ишлаб узиш
topic-deportation-and-detention = Ушланиш ва депортация
topic-documents-before-departure = Кетишдан олдинги ҳужжатлар
topic-employment-contract = Меҳнат шартномаси
topic-entry-and-visa = Кириш ва визалар
topic-entry-ban = Кириш тақиқи
topic-evidence-and-complaint = Далиллар ва шикоятлар
topic-find-official-jobs = Расмий иш ўринлари
topic-harassment-and-discrimination = Шилқимлик ва камситиш
topic-health-care = Шифокор ва суғурта
topic-housing = Турар жой
topic-irregular-crossing = Ҳужжатсиз ўтиш, йўл очувчилар
topic-job-offer-red-flags = Иш эълонидаги алдовни билиш
topic-language-exam = Тил имтиҳони
topic-leaving-employer = Ишдан бўшаш, иш алмаштириш
topic-lost-passport = Паспорт йўқолган
topic-migration-registration = Рўйхатдан ўтиш (регистрация)
topic-military-recruitment = Армияга ёллаш
topic-money-transfer = Уйга пул жўнатиш
topic-passport-confiscation = Иш берувчи паспортни олиб қўйган
topic-police-check = Полиция тўхтатди
topic-recruitment-fees = Агентликка тўлов
topic-reintegration = Қайтгандан кейинги иш
topic-return-home = Уйга қандай қайтиш
topic-taxes-and-pension = Солиқ ва пенсия
topic-trafficking-definition = Одам савдоси нима
topic-unpaid-wages = Маош беришмаяпти
topic-victim-assistance = Жабрланганларга ёрдам
topic-wages = Маош
topic-work-permit = Патент ва ишлаш рухсатномаси
topic-working-hours = Иш вақти ва дам олиш
topic-workplace-injury = Ишдаги жароҳат
intent-check-agency = Агентликни текшириш
intent-report-agency = Агентлик устидан шикоят
intent-screen-offer = Иш таклифини текшириш
intent-find-help = Ёрдам телефонлари
intent-ask-human = Одам билан гаплашиш
intent-in-danger = Менга шошилинч ёрдам керак
intent-greet = Шунчаки саломлашиш
intent-help = Бот нима қила олади
intent-change-language = Тилни алмаштириш
intent-privacy = Маълумотларим
intent-out-of-scope = Бошқа нарса
