### Тексты бота на русском языке: исходный язык, с ним сверяются остальные.
### review: machine-drafted
### Разметка: <b>, <i>, <blockquote>. Имена в фигурных скобках менять нельзя.

plain = { $text }

## Первое знакомство

welcome =
    <b>Здравствуйте! Это Сафар.</b>
    Я помогаю тем, кто едет работать за границу или уже работает там.

    • Отвечаю на вопросы о документах, договоре и зарплате.
    • Проверяю агентства и предложения работы.
    • Даю телефоны помощи.
    • Соединяю с живым оператором.

    <b>Это бесплатно.</b> Пишите своими словами, ошибки не важны.

    <b>Что хранится:</b> ваш язык, страна, последний вопрос и обращения к оператору. Они зашифрованы. Всё можно стереть: /privacy. Telegram тоже видит переписку.

    <b>Нужен человек?</b> Нажмите /operator или напишите «оператор».
welcome-short =
    Это <b>Сафар</b>, бот о безопасной работе за границей. Бесплатно. Храню язык, страну, последний вопрос и обращения к оператору; стереть: /privacy. Живой человек: /operator.
choose-language = Выберите язык:
language-chosen = Язык выбран
greeting = Здравствуйте! Чем могу помочь? Напишите вопрос или нажмите кнопку.
menu = <b>Меню.</b> Нажмите кнопку или просто напишите вопрос.
help =
    <b>Что я умею</b>
    • Ответить на вопрос о работе за границей. Например: «сколько стоит патент в России».
    • Проверить агентство: напишите название, телефон, @имя или ссылку.
    • Разобрать предложение работы: пришлите его текст.
    • Дать телефоны помощи: напишите страну.
    • Принять жалобу на агентство.
    • Соединить с оператором: /operator.

    Если вам угрожают или вас не выпускают, напишите об этом. Я сразу дам номер и позову оператора.
out-of-scope = Об этом я, к сожалению, не знаю. Я помогаю с работой за границей: документы, договор, зарплата, агентства, опасность.
thanks = Спасибо!
cancelled = Хорошо, отменено. Чем ещё помочь?

## Кнопки

button-check-agency = 🔎 Проверить агентство
button-screen-offer = 📄 Проверить предложение работы
button-topics = 📚 Темы и вопросы
button-places = 🗺 По странам
button-any-country = 🌐 Для любой страны
button-find-help = ☎️ Телефоны помощи
button-report-agency = ⚠️ Пожаловаться
button-human = 👤 Поговорить с человеком
button-language = 🌐 Язык
button-privacy = 🔒 Мои данные
button-menu = ☰ Меню
button-back = ← Назад
button-yes = Да
button-no = Нет
button-skip = Пропустить
button-cancel = Отмена
button-other-country = 🌍 Другая страна
button-listen = 🔊 Послушать
button-consent-yes = ✅ Да, передать оператору
button-consent-no = Нет, не передавать
button-emergency = 🆘 Экстренные номера
button-end-case = Закончить разговор
button-erase = 🗑 Стереть мои данные
button-erase-yes = 🗑 Да, стереть сейчас
button-no-anonymous = Нет, анонимно
button-send-report = ✅ Отправить
button-claim = ✋ Взять
button-close = ✔️ Закрыть
button-reopen = ↩️ Открыть снова
button-reject = ✖️ Отклонить
button-contract-party = 📝 Проверить договор
button-calculate = 🧮 Посчитать, окупится ли
button-nothing = Нисколько, 0
button-per-month = За месяц
button-per-year = За год
button-out-of-date = Эта кнопка устарела. Откройте меню: /menu

## Команды в меню Telegram

command-start = Начать
command-menu = Меню
command-help = Что я умею
command-language = Язык
command-agency = Проверить агентство
command-hotlines = Телефоны помощи
command-operator = Живой оператор
command-privacy = Мои данные
bot-about = Бесплатная помощь тем, кто работает за границей: вопросы, проверка агентств, живой оператор.
bot-description = Сафар отвечает на вопросы о работе за границей, проверяет агентства и предложения работы, даёт телефоны помощи и соединяет с оператором. Бесплатно. Нажмите «Начать».

## Ответы

ask-country = В какой стране вы работаете или куда едете?
ask-country-help = В какой стране нужна помощь?
choose-topic = Выберите тему:
choose-situation = О чём вопрос? Выберите, что ближе:
choose-place = Выберите страну, о которой вопрос:
article-overdue = ⚠️ Этот текст пора проверить заново: срок был { $date }. Уточните перед тем, как действовать.
article-general-only = ℹ️ Про страну «{ $country }» отдельной статьи пока нет. Вот общие правила.
article-by-country = 🗺 Ниже можно выбрать страну: там правила отличаются.
article-other-language = ℹ️ На вашем языке этого текста пока нет.
sources = 📄 <b>Источники:</b>
as-of = Верно на { $date }
machine-drafted = Текст ещё не проверен носителем языка.
was-it-helpful = Это помогло?
listen-soon = Готовлю. Голосовое сообщение придёт чуть позже.
voice-computer = 🤖 Это читает компьютер, а не человек. Слова и числа он может произнести неверно: сверьте с текстом выше.
voice-recorded = 🎙 Это прочитал человек из нашей команды.
listen-failed = Озвучить сейчас не получилось. Прочитайте, пожалуйста, текст выше или попробуйте позже.
not-helpful = Жаль. Спросите другими словами или напишите человеку.
no-article = На тему «{ $topic }» у меня пока нет проверенного ответа. Не хочу гадать. Спросите оператора или посмотрите близкие темы.
did-you-mean = Я не уверен, что понял вас. Вы спрашиваете об этом?
not-understood = Я не понял. Напишите, пожалуйста, другими словами или нажмите кнопку.
concern = ⚠️ В вашем сообщении есть тревожные признаки. Если хотите, с вами поговорит наш оператор. Это бесплатно.
media-voice = Я пока не умею слушать голосовые сообщения. Напишите, пожалуйста, словами. Оператор может вас послушать.
media-location = Я не умею читать место на карте. Выберите страну кнопкой.
media-other = Я пока не умею смотреть файлы и фото. Напишите, пожалуйста, словами. Оператор может посмотреть.

## Телефоны помощи

help-in-country = Помощь: { $country }
help-lines = Телефоны помощи
help-consular = Посольство и консульство
help-no-lines = Телефона помощи для этой страны мы пока не знаем. Напишите оператору: /operator.
help-lines-expired = Номера помощи для этой страны, которые мы знали, слишком старые, и мы их не проверили. Звоните по экстренному номеру, в посольство или напишите оператору: /operator.
help-last-resort = ⚠️ Других номеров мы не знаем. Эти старые и могут не работать:
help-always = Если номер не отвечает, напишите сюда: /operator. Также поможет посольство вашей страны.
help-russia-police = ⚠️ В России были случаи, когда полиция возвращала людей тем, кто их удерживал. Сначала лучше связаться с посольством или с нашим оператором.
emergency-number = 🆘 Экстренный номер: <b>{ $number }</b>
emergency-unknown = 🆘 Экстренный номер этой страны мы не смогли подтвердить. Обратитесь в посольство или к оператору.
emergency-by-country = 🆘 Экстренные номера по странам:
hours-always = круглосуточно
toll-free = бесплатно
number-checked = Проверено звонком { $date }
number-unverified = Мы не проверяли этот номер звонком; сведения { $year } г.
number-undated = Мы не проверяли этот номер звонком; дата сведений неизвестна.
hotline-kind-emergency = экстренная помощь
hotline-kind-trafficking = торговля людьми
hotline-kind-shelter = убежище
hotline-kind-women = помощь женщинам
hotline-kind-labour = жалобы на работодателя
hotline-kind-migration = вопросы миграции
hotline-kind-consular = консульская помощь
hotline-kind-embassy = посольство
hotline-use-police = полиция
hotline-use-ambulance = скорая
hotline-use-fire = пожарные
hotline-use-not-urgent = не срочно
hotline-use-from-abroad = из-за границы
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = линию ведёт миграционная служба: знайте это, если вы без документов
hotline-caution-often-unanswered = часто не отвечают
hotline-caution-women-only = только для женщин
hotline-caution-women-and-children = для женщин и детей
day-mon = пн
day-tue = вт
day-wed = ср
day-thu = чт
day-fri = пт
day-sat = сб
day-sun = вс

## Проверка агентства

agency-ask = Напишите название агентства, телефон, @имя или ссылку. Можно переслать объявление.
verdict-licensed = ✅ «{ $name }» есть в списке с действующим разрешением.
verdict-licensed-elsewhere = ⚠️ У «{ $name }» есть разрешение, но не для этой страны: { $country }.
verdict-suspended = ⛔ Разрешение «{ $name }» приостановлено.
verdict-revoked = ⛔ Разрешение «{ $name }» отозвано, или в нём отказано.
verdict-expired = ⛔ Срок разрешения «{ $name }» истёк.
verdict-warned = ⛔ О «{ $name }» есть официальное предупреждение.
verdict-reported = ⚠️ На «{ $name }» нам жаловались. Жалобы ещё проверяются.
verdict-impersonation = ⛔ Внимание: имя как у агентства с разрешением, «{ $name }», а контакт чужой. Возможно, кто-то выдаёт себя за него.
verdict-unknown = ❔ «{ $name }» нет в тех списках, что у нас есть. Это не значит, что фирма плохая или хорошая.
agency-which = Нашлось несколько похожих. Какое из них?
agency-permit = Разрешение { $number }: { $countries }. Действует до: { $until }
agency-decision = Решение { $date }: { $body }
agency-reason = Причина: { $reason }
agency-foreign-contact = Этот контакт не указан в списке: { $contact }
agency-list = Список: { $source }, по состоянию на { $date }
agency-list-old = ⚠️ Этот список давно не обновлялся.
agency-demo = 🧪 <b>ДЕМО:</b> учебный список, фирмы в нём вымышлены.
agency-next-licensed = Разрешение ничего не обещает. Договор должен быть именно с этой фирмой. Перед оплатой проверьте в ведомстве, которое выдаёт разрешения.
agency-next-bad = Не отдавайте деньги и паспорт. Спросите в ведомстве, которое выдаёт разрешения. Если уже заплатили, сохраните чеки и переписку.
agency-next-unknown = Попросите номер разрешения и договор. Проверьте их в ведомстве. Не платите и не отдавайте паспорт заранее.
until-unknown = срок не указан
verdict-refused = ⛔ «{ $name }» просила разрешение и не получила его.
verdict-never-licensed = ⛔ Ведомство сообщает: у «{ $name }» разрешения никогда не было.
verdict-under-investigation = ⚠️ Ведомство проверяет «{ $name }». Решения ещё нет.
agency-under-investigation = ⚠️ Фирму сейчас проверяет ведомство. Дождитесь решения, прежде чем платить.
agency-ground = Основание: { $ground }
agency-earlier = Раньше: { $status }, { $date }
was-permitted = разрешение выдано
was-reinstated = разрешение возвращено
was-suspended = разрешение приостановлено
was-revoked = разрешение отозвано
was-expired = разрешение истекло
was-refused = в разрешении отказано
was-never-licensed = разрешения не было
was-under-investigation = шла проверка
was-warned = было предупреждение
agency-no-lists = Сейчас у нас нет ни одного списка агентств. Спросите в ведомстве.
agency-office = 🏛 <b>Как проверить в ведомстве</b>
party-ask = Напишите название фирмы, с которой договор: точно так, как в договоре. Сравню с «{ $name }».
party-same = Название в договоре «{ $party }» и владелец разрешения «{ $name }» совпадают. Сравните ещё налоговый номер и адрес. Совпадение ничего не гарантирует.
party-alike = ⚠️ Названия похожи, но не одинаковы: в договоре «{ $party }», в разрешении «{ $name }». Спросите в ведомстве, одна ли это фирма. До ответа не подписывайте и не платите.
party-other = ⛔ Договор с «{ $party }», а разрешение у «{ $name }». Тогда разрешение вас не защищает. Не подписывайте и не платите, пока ведомство не объяснит.

## Предложение работы

offer-ask = Пришлите текст предложения: скопируйте объявление или переписку, или перешлите сообщение.
offer-title = Что видно в предложении
offer-flags = <b>⚠️ Тревожные признаки:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Явных тревожных признаков в тексте не видно. Это ещё ничего не гарантирует.
offer-history = 📌 <b>Что бывало раньше</b>
offer-missing = <b>Чего не хватает — спросите:</b>
offer-next =
    <b>Что делать:</b>
    • Попросите письменный договор на понятном языке.
    • Не платите вперёд и не отдавайте паспорт.
    • Проверьте агентство по имени и телефону.
    • Оставьте родным адрес и контакты.
offer-register = 🔎 <b>Что говорят списки</b>
offer-contact-listed = • { $contact } — это контакт «{ $name }»
offer-contact-unknown = • { $contact } — нет в наших списках
offer-party-differs = ⚠️ В объявлении фирма «{ $name }», а договор с «{ $party }». Спросите, у кого из них разрешение: договор должен быть с этой фирмой.
offer-fees = 💰 <b>О плате</b>
offer-visa = 🛂 <b>О визе</b>

offer-flag-money-first = С вас просят деньги до начала работы.
offer-flag-passport-in-advance = Ваш паспорт или его копию просят заранее.
offer-flag-no-contract = Договора нет, или его обещают потом.
offer-flag-visit-visa = Работать предлагают по туристической или гостевой визе.
offer-flag-pay-too-good = Плата слишком высокая для такой работы.
offer-flag-only-messenger = Указан только телефон или мессенджер, без фирмы и адреса.
offer-flag-women-travel-paid = Ищут девушек и обещают всё оплатить.
offer-flag-urgent-today = Вас торопят с решением.
offer-flag-no-documents-needed = Говорят, что документы не нужны.
offer-flag-no-exam-korea = Обещают Корею без экзамена.
offer-flag-private-agency-uk = Частная фирма предлагает отправить вас из Кыргызстана в Великобританию.
offer-flag-work-off-debt = Вам придётся отрабатывать долг.
offer-flag-secret-dont-tell = Вас просят никому не говорить.
offer-flag-unknown-job = Не говорят, какая это работа.
offer-flag-pay-after-return = Заплатить обещают только в конце или после возвращения.
offer-flag-pay-off-books = Платят неофициально, целиком или частично.
offer-flag-crime = Это похоже на работу, за которую судят.
offer-flag-call-centre = Работа в колл-центре: проверьте, кто за ней стоит.
offer-flag-organs = Предлагают деньги за орган.
offer-flag-child = Ищут человека младше 18 лет.
offer-flag-army-contract = Это похоже на службу в армии или работу на войне.
offer-flag-no-leaving = Вы не сможете свободно выходить или пользоваться телефоном.
offer-flag-sexual-services = Это похоже на сексуальные услуги.
offer-missing-employer = Название работодателя
offer-missing-address = Адрес
offer-missing-job = Какая это работа
offer-missing-wage = Сколько платят
offer-missing-hours = Часы работы и выходные
offer-missing-contract = Договор
offer-missing-housing = Где вы будете жить
offer-missing-visa = Какая виза или разрешение
offer-missing-journey = Кто платит за дорогу

## Подсчёт: окупится ли

calc-ask-wage =
    🧮 Посчитаем, за сколько месяцев окупится поездка. Пишите все суммы в одной валюте: я ничего не пересчитываю.

    <b>Сколько обещают в месяц?</b> Например: 60 тысяч рублей.
calc-ask-deductions = <b>Сколько из этого уйдёт каждый месяц</b> на жильё, еду, дорогу и вычеты?
calc-ask-fees = <b>Сколько всего вы платите, чтобы уехать?</b> Агентству, за визу, билет, документы.
calc-ask-loan = <b>Сколько вы берёте в долг?</b>
calc-ask-interest = <b>Под сколько процентов долг?</b> Напишите число.
calc-ask-period = { $percent } % — это за месяц или за год?
calc-not-a-number = Не вижу суммы. Напишите одно число, например: 25000.
calc-other-currency = Это другая валюта. Напишите ту же сумму в валюте зарплаты: { $currency }.
calc-title = 🧮 <b>Что получается</b>
calc-line-wage = Обещают в месяц: <b>{ $sum }</b>
calc-line-deductions = Уходит в месяц: <b>{ $sum }</b>
calc-line-fees = Плата за отъезд: <b>{ $sum }</b>
calc-line-loan = Долг: <b>{ $sum }</b>
calc-line-interest = Проценты за долг всего: <b>{ $sum }</b>
calc-line-left = Остаётся в месяц: <b>{ $sum }</b>
calc-months = Месяцев, пока всё окупится: <b>{ $months }</b>
calc-never = ⛔ С такими суммами долг и плата не окупятся никогда.
calc-nothing-left = ⛔ От зарплаты ничего не остаётся.
calc-nothing-owed = Отдавать нечего: вы ничего не платите и не занимаете.
calc-note = Это простой подсчёт. Болезнь, месяцы без оплаты и курс денег он не знает.
calc-debt-warning = ⚠️ <b>Долгий долг привязывает к хозяину.</b> Пока он не отдан, трудно уйти даже с плохой работы. Не занимайте у того, кто даёт работу, и не оставляйте паспорт в залог. Об этом можно поговорить с человеком.

## Жалоба на агентство

report-begin = Спасибо, что предупреждаете других. Это займёт пару минут. Имя не нужно.
report-ask-agency = На кого жалоба? Напишите название, телефон или @имя.
report-ask-what = Что случилось? Напишите коротко своими словами.
report-ask-country = О работе в какой стране речь?
report-ask-money = Сколько денег вы отдали? Напишите сумму и валюту.
report-ask-back = Можно ли оператору задать вам вопросы здесь, через бота?
report-check = Проверьте, пожалуйста. Отправить?
report-line-agency = <b>Кто:</b> { $agency }
report-line-what = <b>Что случилось:</b> { $what }
report-line-country = <b>Страна:</b> { $country }
report-line-money = <b>Деньги:</b> { $money }
report-line-ask-back = <b>Можно спросить ещё:</b> { $answer }
answer-yes = да
answer-no = нет
report-sent = ✅ Жалоба принята, номер <b>{ $code }</b>. Операторы её проверят. До проверки мы никого не обвиняем.
report-card = 📝 <b>Жалоба { $code }</b> — { $state }

## Жалобы: дальше

report-go-on = Ваша жалоба не потеряна. Продолжим.
report-added = Добавил к рассказу.
report-file-added = Файл добавлен.
report-files-full = Больше { $count } файлов не нужно, этого достаточно.
report-no-file = Это не файл. Пришлите фото, документ, голос или видео.
report-says-nothing = Пока нечего проверять. Напишите, что случилось или на кого жалоба.
report-many = Сегодня от вас уже много жалоб. Расскажите остальное живому оператору.
report-ask-happened = Когда это было? Напишите примерно.
report-ask-evidence = Есть фото чека, договора, переписки? Пришлите сюда. Увидят только операторы.
report-line-when = <b>Когда:</b> { $when }
report-line-files = <b>Файлов:</b> { $count }
report-question =
    <b>Вопрос оператора по вашей жалобе { $code }</b>
    { $question }

    Отвечать не обязательно. Имя писать не нужно.
report-write-answer = Напишите ответ одним сообщением. Можно прислать файл.
report-answer-sent = ✅ Ответ передан операторам. Спасибо.
agency-reports-checked = ⚠️ Жалобы на эту фирму сейчас проверяются. Пока ничего не доказано.
verdict-warned-by-operators = ⛔ Операторы программы опубликовали предупреждение о «{ $name }».
own-warnings-list = Предупреждения операторов программы
own-warning-published = Опубликовано: { $date }
own-warning-corrected = Исправлено: { $date }
own-warning-source = Основание: { $source }
own-warning-side = Что говорит сама фирма: { $side }
watch-on = 👁 Слежу за «{ $name }». Напишу, если её статус в списках изменится.
watch-on-short = Слежу
watch-off = Больше не слежу за «{ $name }».
watch-off-short = Не слежу
watch-many = Можно следить не больше чем за { $count } фирмами.
watch-changed = 👁 <b>«{ $name }»: статус изменился</b> ({ $date })
watch-warning-gone = Предупреждение больше не действует.
watch-now = Сейчас: { $status }
watch-status-licensed = есть действующее разрешение
watch-status-licensed-elsewhere = есть разрешение, но для другой страны
watch-status-suspended = разрешение приостановлено
watch-status-revoked = разрешение отозвано
watch-status-expired = срок разрешения истёк
watch-status-warned = есть предупреждение
watch-status-reported = жалобы проверяются
watch-status-impersonation = контакт не из списка этой фирмы
watch-status-unknown = нет в списках, что у нас есть
button-done = Готово
button-watch = 👁 Следить за этой фирмой
button-unwatch = Больше не следить
button-what-lists-say = 🔎 Что в списках
button-answer = ✍️ Ответить
button-no-answer = Не отвечать

## Операторам: жалобы и предупреждения

report-state-new = новая
report-state-taken = в работе
report-state-rejected = отклонена
report-state-accepted = подтверждена
report-card-count = Жалоб об этой фирме: { $total }. Независимых людей: { $independent }.
report-campaign-same-text = 🔁 Похоже на кампанию: тот же текст. Не считается, пока вы не решите.
report-campaign-same-phone = 🔁 Похоже на кампанию: в рассказах один и тот же чужой телефон. Не считается, пока вы не решите.
report-campaign-burst = 🔁 Похоже на кампанию: новые люди за один час. Не считается, пока вы не решите.
report-card-warning = Об этой фирме уже есть предупреждение { $code }.
report-card-answer = ↩️ { $answer }
report-file = Файл к жалобе { $code }
report-no-files = Файлов нет.
report-no-asking = Этого человека спросить нельзя: он не разрешил или стёр свои данные.
report-not-now = Сейчас этого человека спросить нельзя. Попробуйте позже.
report-asked = Вопрос по жалобе { $code } отправлен. Ответ придёт сюда.
report-answered = ↩️ <b>Ответ по жалобе { $code }</b>: { $answer }
report-answer-file = прислан файл
button-take = ✋ Взять
button-verify = ✅ Подтвердить
button-ask-reporter = ❓ Спросить
button-files = 📎 Файлы
button-count = Считать независимой
button-audit = 🗒 Журнал
button-publish-warning = 📣 Опубликовать
button-rewrite-warning = ✏️ Другой текст
button-confirm-warning = ✅ Второй оператор: подтверждаю
button-correct-warning = ✏️ Исправить
button-retract-warning = ↩️ Отозвать
button-agency-side = 🗣 Ответ фирмы
button-contacts-only = Только контакты
button-by-name = И по названию
warning-card = ⛔ <b>Предупреждение { $code }</b> — { $state }
warning-state-draft = черновик
warning-state-proposed = ждёт второго оператора
warning-state-published = опубликовано
warning-state-retracted = отозвано
warning-state-expired = срок вышел
warning-contacts-only = Только контакты: название принадлежит другой фирме.
warning-line-evidence = <b>Что проверено:</b> { $evidence }
warning-line-reports = <b>Жалобы:</b> { $codes }
warning-line-pending = <b>На подтверждение:</b> { $reason }
warning-line-reason = <b>Люди видят:</b> { $reason }
warning-line-expires = Действует до: { $date }
warning-second-operator = Подтвердить должен другой оператор.
warning-published = 📣 Предупреждение { $code } опубликовано. Тем, кто следит за фирмой, бот напишет сам.
warning-corrected = ✏️ Предупреждение { $code } исправлено.
warning-expired = ⌛ Срок предупреждения { $code } вышел, людям оно больше не показывается.
words-question = ❓ Жалоба { $code }: напишите вопрос человеку.
words-rejection = ✖️ Жалоба { $code }: напишите, почему отклоняете.
words-name = Жалоба { $code }: о ком она? Напишите название, телефон, @имя или ссылку.
words-evidence = ✅ Жалоба { $code }: напишите, что вы проверили и как. Это увидят только операторы.
words-source = Жалоба { $code }: напишите основание в двух словах. Люди его увидят.
words-reason = 📣 Предупреждение { $code }: напишите, что увидят люди. Только проверенное, без обвинений и имён.
words-retraction = ↩️ Предупреждение { $code }: напишите, почему отзываете.
words-agency-side = 🗣 Предупреждение { $code }: напишите, что говорит фирма. Люди это увидят.
words-how = Следующее сообщение здесь от { $who } будет ответом. Отмена: /cancel
words-cancelled = Отменено: { $code }
words-too-long = Слишком длинно: { $now } знаков, можно { $most }. Напишите короче.
words-out-of-date = { $code }: это уже неактуально.
words-no-name = По этим словам фирму не найти. Нужно полное название, телефон, @имя или ссылка.
audit-title = 🗒 <b>Журнал { $code }</b>
audit-program = программа
audit-take = взял
audit-count = считает независимой
audit-ask = спросил
audit-reject = отклонил
audit-name = назвал фирму
audit-verify = подтвердил
audit-draft = черновик предупреждения
audit-join = добавил жалобу
audit-propose = предложил текст
audit-publish = опубликовал
audit-correct = исправил
audit-retract = отозвал
audit-agency-side = записал ответ фирмы
audit-by-name = и по названию
audit-contacts-only = только контакты
audit-expire = срок вышел
audit-edit-file = правка из файла

## Оператор

human-what-happened = Напишите одним сообщением, что случилось. Потом я покажу, что увидит оператор.
consent-card = <b>Оператор увидит вот что</b> (без имени и номера телефона):
consent-question = Передать оператору? Дальше ваши сообщения в этом чате будет читать он.
consent-refused = Хорошо, ничего не передано.
card-language = Язык: { $language }
card-country = Страна: { $country }
country-unknown = не указана
case-opened = ✅ Передано, номер <b>{ $code }</b>. Оператор ответит здесь. Пишите, отправляйте голос и фото: я всё передам. Я сам пока молчу.
danger-now = 🆘 <b>Вы в опасности. Если можете, позвоните сейчас:</b>
danger-high = ⚠️ <b>Это похоже на серьёзную опасность.</b> Если она прямо сейчас, позвоните:
case-opened-now = 👤 Я <b>уже позвал оператора</b> и передал ему ваше сообщение. Номер <b>{ $code }</b>. Пишите сюда: где вы и что происходит.
danger-phone-hint = Если ваш телефон могут посмотреть, удалите этот чат после разговора.
operator-joined = 👤 К вам подключился оператор. Пишите ему здесь.
operator-is-here = Сейчас с вами оператор. Чтобы вернуться в меню, закончите разговор.
case-closed = Оператор закончил разговор { $code }. Я снова отвечаю сам. Меню: /menu
case-ended = Разговор с оператором закончен. Я снова отвечаю сам.
no-operators = Сейчас оператор здесь не подключён. Вот телефоны, по которым помогут.

## Группа операторов

case-title = Случай { $code }
case-risk = Риск: { $risk }
case-signs = Признаки: { $signs }
case-how-to = Пишите в этой теме: текст и файлы уйдут человеку. Заметки для своих начинайте с //. Команды: /claim, /close.
case-claimed = ✋ Случай взят. Человек знает, что вы здесь.
case-claimed-already = Случай уже взят
case-is-closed = Случай закрыт. Чтобы писать, откройте его снова.
case-closed-note = ✔️ Случай закрыт.
case-reopened = ↩️ Случай открыт снова.
case-newer = У человека уже открыт другой случай: { $code }
case-no-contact = Человек стёр свои данные. Написать ему больше нельзя.
case-blocked = 🚫 Человек заблокировал бота. Сообщения не дойдут.
case-unblocked = Человек разблокировал бота. Можно писать.
case-ended-by-contact = Человек закончил разговор. Случай закрыт.
case-erased = Человек стёр свои данные. Случай закрыт.
case-risk-raised = ⬆️ Риск вырос: { $risk }
relay-edited = ✏️ Человек исправил сообщение:
not-delivered = 🚫 Сообщение не доставлено человеку: { $reason }
undelivered-blocked = человек заблокировал бота
undelivered-refused = Telegram не принял сообщение
undelivered-expired = слишком долго не удавалось отправить
operator-edit-not-sent = Исправления не передаются. Напишите новое сообщение.
operator-commands = Команды: /claim — взять, /close — закрыть. Заметка: начните с //.
stranger = Вас нет в списке операторов. Сообщение не передано.
turn-failed = Простите, я не смог обработать это сообщение. Оно сохранено, команда его увидит. Попробуйте иначе или напишите /operator.
turn-failed-note = ⚠️ Сообщение со знаками опасности не обработано (обновление { $number }). Сообщите команде: safar dead-letters.
risk-none = нет
risk-concern = тревожно
risk-high = высокий
risk-immediate = немедленная опасность
indicators-none = не видны
indicator-abuse-of-vulnerability = пользуются беспомощностью
indicator-abusive-living-conditions = плохие условия жизни
indicator-abusive-working-conditions = тяжёлые условия труда
indicator-child = ребёнок
indicator-confinement = не выпускают
indicator-debt-bondage = отработка долга
indicator-deception = обман
indicator-excessive-fees = поборы
indicator-false-documents = поддельные документы
indicator-forced-crime = принуждают к преступлению
indicator-forced-military = принуждают к войне
indicator-isolation = нет связи с близкими
indicator-organ-removal = органы
indicator-passport-retained = забрали паспорт
indicator-self-harm = мысли о самоубийстве
indicator-sexual-exploitation = сексуальная эксплуатация
indicator-sold-or-transferred = продали или передали
indicator-threats = угрозы
indicator-violence = насилие
indicator-wages-withheld = не платят

## Мои данные

privacy =
    <b>Ваши данные</b>
    • Храню: язык, страну, последний вопрос, обращения к оператору, жалобы и фирмы, за которыми вы следите.
    • Тексты других вопросов стираю сразу после ответа.
    • Если я не смог ответить, вопрос до 90 дней видит наша команда: без имён, номеров и ссылок. Чей он, она не знает.
    • Всё хранится зашифрованным. Имя и телефон не записываю.
    • Обращение к оператору видят только операторы программы.
    • Если вы долго не пишете, данные стираются сами.
    • <b>Telegram</b> тоже хранит нашу переписку. На это мы не влияем.

    Можно стереть всё прямо сейчас. Кнопка ниже.
erase-confirm =
    <b>Стереть ваши данные?</b>
    Сразу исчезнет всё, что хранит бот. В этом чате я удалю сообщения за последние 48 часов. Текст жалобы на фирму останется у операторов, но без связи с вами и без файлов.

    <b>Не могу удалить:</b> сообщения старше 48 часов, копии у Telegram и то, что оператор уже прочитал в своей группе. Чат можно удалить самому: в Telegram выберите «Удалить чат».
erased = Ваши данные стёрты. Более старые сообщения удалите сами: «Удалить чат» в Telegram. Если снова напишете, начнём сначала.
erased-short = Стёрто

## Названия тем

topic-agency-licence = Лицензия агентства
topic-child-labour = Работа до 18 лет
topic-children-and-family = Семья и дети за границей
topic-citizenship-and-residence = ВНЖ и гражданство
topic-debt-bondage = Отработка долга
topic-deportation-and-detention = Задержание и депортация
topic-documents-before-departure = Документы перед отъездом
topic-employment-contract = Трудовой договор
topic-entry-and-visa = Въезд и визы
topic-entry-ban = Запрет на въезд
topic-evidence-and-complaint = Доказательства и жалобы
topic-find-official-jobs = Официальные вакансии
topic-harassment-and-discrimination = Домогательства и дискриминация
topic-health-care = Врач и страховка
topic-housing = Жильё
topic-irregular-crossing = Без документов, перевозчики
topic-job-offer-red-flags = Как узнать обман в вакансии
topic-language-exam = Экзамен по языку
topic-leaving-employer = Уволиться, сменить работу
topic-lost-passport = Потерян паспорт
topic-migration-registration = Регистрация, миграционный учёт
topic-military-recruitment = Вербовка в армию
topic-money-transfer = Перевод денег домой
topic-passport-confiscation = Работодатель забрал паспорт
topic-police-check = Остановила полиция
topic-recruitment-fees = Плата агентству
topic-reintegration = Работа после возвращения
topic-return-home = Как вернуться домой
topic-taxes-and-pension = Налоги и пенсия
topic-trafficking-definition = Что такое торговля людьми
topic-unpaid-wages = Не платят зарплату
topic-victim-assistance = Помощь пострадавшим
topic-wages = Зарплата
topic-work-permit = Патент и разрешение на работу
topic-working-hours = Рабочее время и отдых
topic-workplace-injury = Травма на работе

## Что умеет бот (кнопки «вы имели в виду»)

intent-check-agency = Проверить агентство
intent-report-agency = Пожаловаться на агентство
intent-screen-offer = Проверить предложение работы
intent-find-help = Телефоны помощи
intent-ask-human = Поговорить с человеком
intent-in-danger = Мне нужна срочная помощь
intent-greet = Просто поздороваться
intent-help = Что умеет бот
intent-change-language = Сменить язык
intent-privacy = Мои данные
intent-out-of-scope = Другое
