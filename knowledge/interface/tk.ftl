### Botuň türkmen dilindäki tekstleri. Çeşme dili: rus dili (ru.ftl).
### review: machine-drafted
### Bellikler: <b>, <i>, <blockquote>. Figura ýaýlaryň içindäki atlary üýtgetmek bolmaýar.

plain = { $text }

## Ilkinji tanyşlyk

welcome =
    <b>Salam! Bu Safar.</b>
    Men daşary ýurda işlemäge gidýänlere we ol ýerde işleýänlere kömek edýärin.

    • Resminamalar, şertnama we aýlyk baradaky soraglara jogap berýärin.
    • Agentlikleri we iş tekliplerini barlaýaryn.
    • Kömek telefonlaryny berýärin.
    • Janly operator bilen birikdirýärin.

    <b>Bu mugt.</b> Öz sözüňiz bilen ýazyň, ýalňyşlar möhüm däl.

    <b>Näme saklanýar:</b> diliňiz, ýurduňyz, soňky soragyňyz we operatora ýüztutmalaryňyz. Olar şifrlenen. Hemmesini pozup bolýar: /privacy. Telegram hem hatlary görýär.

    <b>Adam gerekmi?</b> /operator basyň ýa-da «operator» diýip ýazyň.
welcome-short =
    Bu <b>Safar</b>, daşary ýurtda iş barada kömek edýän bot. Mugt. Dili, ýurdy, soňky soragy we operatora ýüztutmalary saklaýaryn; pozmak: /privacy. Janly adam: /operator.
choose-language = Dili saýlaň:
language-chosen = Dil saýlandy
greeting = Salam! Nähili kömek edip bilerin? Soragyňyzy ýazyň ýa-da düwmä basyň.
menu = <b>Menýu.</b> Düwmä basyň ýa-da soragyňyzy ýazyň.
help =
    <b>Men näme başarýaryn</b>
    • Daşary ýurtda işlemek baradaky soraga jogap bermek. Meselem: «Russiýada patent näçe durýar».
    • Agentligi barlamak: adyny, telefonyny, @adyny ýa-da salgysyny ýazyň.
    • Iş teklibini seljermek: onuň tekstini iberiň.
    • Kömek telefonlaryny bermek: ýurdy ýazyň.
    • Agentlik barada şikaýaty kabul etmek.
    • Operator bilen birikdirmek: /operator.

    Size haýbat atylýan bolsa ýa-da sizi goýbermeýän bolsalar, ýazyň. Men şobada belgini bererin we operatory çagyraryn.
out-of-scope = Gynansak-da, muny bilmeýärin. Men daşary ýurtda iş barada kömek edýärin: resminamalar, şertnama, aýlyk, agentlikler, howp.
thanks = Sag boluň!
cancelled = Bolýar, ýatyryldy. Ýene nähili kömek edeýin?

## Düwmeler

button-check-agency = 🔎 Agentligi barlamak
button-screen-offer = 📄 Iş teklibini barlamak
button-topics = 📚 Temalar we soraglar
button-places = 🗺 Ýurtlar boýunça
button-any-country = 🌐 Ähli ýurtlar üçin
button-find-help = ☎️ Kömek telefonlary
button-report-agency = ⚠️ Şikaýat etmek
button-human = 👤 Adam bilen gürleşmek
button-language = 🌐 Dil
button-privacy = 🔒 Meniň maglumatlarym
button-menu = ☰ Menýu
button-back = ← Yza
button-yes = Hawa
button-no = Ýok
button-skip = Geçmek
button-cancel = Ýatyrmak
button-other-country = 🌍 Başga ýurt
button-listen = 🔊 Diňlemek
button-consent-yes = ✅ Hawa, operatora bermeli
button-consent-no = Ýok, bermeli däl
button-emergency = 🆘 Gyssagly belgiler
button-end-case = Gürrüňi gutarmak
button-erase = 🗑 Maglumatlarymy pozmak
button-erase-yes = 🗑 Hawa, häzir pozmaly
button-no-anonymous = Ýok, atsyz bolsun
button-send-report = ✅ Ibermek
button-claim = ✋ Almak
button-close = ✔️ Ýapmak
button-reopen = ↩️ Täzeden açmak
button-reject = ✖️ Ret etmek
button-contract-party = 📝 Şertnamany barlamak
button-calculate = 🧮 Ödeýärmi, hasaplamak
button-nothing = Hiç zat, 0
button-per-month = Aýda
button-per-year = Ýylda
button-out-of-date = Bu düwme köneldi. Menýuny açyň: /menu

## Telegram menýusyndaky buýruklar

command-start = Başlamak
command-menu = Menýu
command-help = Men näme başarýaryn
command-language = Dil
command-agency = Agentligi barlamak
command-hotlines = Kömek telefonlary
command-operator = Janly operator
command-privacy = Meniň maglumatlarym
bot-about = Daşary ýurtda işleýänlere mugt kömek: soraglar, agentlikleri barlamak, janly operator.
bot-description = Safar daşary ýurtda iş baradaky soraglara jogap berýär, agentlikleri we iş tekliplerini barlaýar, kömek telefonlaryny berýär we operator bilen birikdirýär. Mugt. «Başlamak» düwmesine basyň.

## Jogaplar

ask-country = Siz haýsy ýurtda işleýärsiňiz ýa-da nirä barýarsyňyz?
ask-country-help = Kömek haýsy ýurtda gerek?
choose-topic = Temany saýlaň:
choose-situation = Soragyňyz näme hakda? Ýakynyny saýlaň:
choose-place = Haýsy ýurt hakda soraýarsyňyz? Saýlaň:
article-overdue = ⚠️ Bu teksti täzeden barlamaly wagt geldi: möhleti { $date } çenlidi. Bir iş etmezden öň anyklaň.
article-general-only = ℹ️ «{ $country }» ýurdy barada aýratyn makala entek ýok. Ine, umumy düzgünler.
article-by-country = 🗺 Aşakda ýurdy saýlap bilersiňiz: düzgünler dürli.
article-other-language = ℹ️ Bu tekst entek siziň diliňizde ýok.
sources = 📄 <b>Çeşmeler:</b>
as-of = { $date } senesine görä dogry
machine-drafted = Bu teksti entek dili bilýän adam barlamady.
was-it-helpful = Bu kömek etdimi?
listen-soon = Taýýarlaýaryn. Sesli habar birazdan geler.
voice-computer = 🤖 Muny adam däl, kompýuter okaýar. Sözleri we sanlary nädogry aýdyp biler: ýokardaky tekst bilen deňeşdiriň.
voice-recorded = 🎙 Muny toparymyzdaky adam okady.
listen-failed = Häzir ses bilen okap berip bilmedim. Ýokardaky teksti okaň ýa-da soňrak gaýtadan synanyşyň.
not-helpful = Gynandyk. Başga söz bilen soraň ýa-da adama ýazyň.
no-article = «{ $topic }» temasy boýunça mende entek barlanan jogap ýok. Çaklap aýtmak islämok. Operatordan soraň ýa-da ýakyn temalara serediň.
did-you-mean = Sizi dogry düşündimmi, bilemok. Siz şuny soraýarsyňyzmy?
not-understood = Düşünmedim. Başga söz bilen ýazyň ýa-da düwmä basyň.
concern = ⚠️ Hatyňyzda aladalandyrýan alamatlar bar. Isleseňiz, operatorymyz siz bilen gürleşer. Bu mugt.
media-voice = Men entek ses hatlaryny diňläp bilemok. Söz bilen ýazyň. Operator sizi diňläp biler.
media-location = Men kartadaky ýeri okap bilemok. Ýurdy düwme bilen saýlaň.
media-other = Men entek faýllary we suratlary görüp bilemok. Söz bilen ýazyň. Operator görüp biler.

## Kömek telefonlary

help-in-country = Kömek: { $country }
help-lines = Kömek telefonlary
help-consular = Ilçihana we konsullyk
help-no-lines = Bu ýurt üçin kömek telefonyny entek bilemzok. Operatora ýazyň: /operator.
help-lines-expired = Bu ýurt boýunça bilýän kömek belgilerimiz örän köne, olary barlamadyk. Gyssagly belgä ýa-da ilçihana jaň ediň ýa-da operatora ýazyň: /operator.
help-last-resort = ⚠️ Başga belgileri bilemzok. Bular köne, işlemezligi mümkin:
help-always = Belgi jogap bermese, şu ýere ýazyň: /operator. Ýurduňyzyň ilçihanasy hem kömek edip biler.
help-russia-police = ⚠️ Russiýada polisiýanyň adamlary saklap oturanlara gaýtaryp beren wagtlary boldy. Ilki ilçihana ýa-da operatorymyza ýüz tutsaňyz gowy.
emergency-number = 🆘 Gyssagly belgi: <b>{ $number }</b>
emergency-unknown = 🆘 Bu ýurduň gyssagly belgisini anyklap bilmedik. Ilçihana ýa-da operatora ýüz tutuň.
emergency-by-country = 🆘 Ýurtlar boýunça gyssagly belgiler:
hours-always = gije-gündiz
toll-free = mugt
number-checked = { $date } senesinde jaň edip barlandy
number-unverified = Bu belgini jaň edip barlamadyk; maglumat { $year } ýyldan
number-undated = Bu belgini jaň edip barlamadyk; maglumatyň senesi belli däl.
hotline-kind-emergency = gyssagly kömek
hotline-kind-trafficking = adam söwdasy
hotline-kind-shelter = gaçybatalga
hotline-kind-women = zenanlara kömek
hotline-kind-labour = iş berijiden şikaýatlar
hotline-kind-migration = migrasiýa soraglary
hotline-kind-consular = konsullyk kömegi
hotline-kind-embassy = ilçihana
hotline-use-police = polisiýa
hotline-use-ambulance = tiz kömek
hotline-use-fire = ýangyn gullugy
hotline-use-not-urgent = gyssagly däl
hotline-use-from-abroad = daşary ýurtdan
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = belgini migrasiýa gullugy alyp barýar: resminamasyz bolsaňyz, muny biliň
hotline-caution-often-unanswered = köplenç jogap bermeýärler
hotline-caution-women-only = diňe zenanlar üçin
hotline-caution-women-and-children = zenanlar we çagalar üçin
day-mon = Dş
day-tue = Sş
day-wed = Çş
day-thu = Pş
day-fri = An
day-sat = Şn
day-sun = Ýş

## Agentligi barlamak

agency-ask = Agentligiň adyny, telefonyny, @adyny ýa-da salgysyny ýazyň. Bildirişi hem ugradyp bilersiňiz.
verdict-licensed = ✅ «{ $name }» sanawda bar, rugsady güýjünde.
verdict-licensed-elsewhere = ⚠️ «{ $name }» rugsady bar, ýöne bu ýurt üçin däl: { $country }.
verdict-suspended = ⛔ «{ $name }» rugsady wagtlaýyn togtadyldy.
verdict-revoked = ⛔ «{ $name }» rugsady yzyna alyndy ýa-da rugsat berilmedi.
verdict-expired = ⛔ «{ $name }» rugsadynyň möhleti gutardy.
verdict-warned = ⛔ «{ $name }» barada resmi duýduryş bar.
verdict-reported = ⚠️ «{ $name }» barada bize şikaýat etdiler. Şikaýatlar entek barlanýar.
verdict-impersonation = ⛔ Seresap boluň: ady rugsatly agentligiňki ýaly, «{ $name }», ýöne telefony ýa-da salgysy keseki. Belki, biri onuň adyny ulanýandyr.
verdict-unknown = ❔ «{ $name }» bizdäki sanawlarda ýok. Bu firma erbet ýa-da gowy diýen manyny aňlatmaýar.
agency-which = Birnäçe meňzeşi tapyldy. Haýsysy?
agency-permit = Rugsat { $number }: { $countries }. Güýjünde: { $until } çenli
agency-decision = { $date } çözgüdi: { $body }
agency-reason = Sebäbi: { $reason }
agency-foreign-contact = Bu kontakt sanawda görkezilmedik: { $contact }
agency-list = Sanaw: { $source }, { $date } ýagdaýyna görä
agency-list-old = ⚠️ Bu sanaw köpden bäri täzelenmedi.
agency-demo = 🧪 <b>DEMO:</b> okuw sanawy, ondaky firmalar oýlanyp tapylan.
agency-next-licensed = Rugsat hiç zady wada bermeýär. Şertnama hut şu firma bilen bolmaly. Tölemezden öň rugsat berýän edarada barlaň.
agency-next-bad = Puluňyzy we pasportyňyzy bermäň. Rugsat berýän edaradan soraň. Eýýäm tölän bolsaňyz, çekleri we hatlary saklaň.
agency-next-unknown = Rugsadyň belgisini we şertnamany soraň. Olary edarada barlaň. Öňünden pul tölemäň, pasportyňyzy bermäň.
until-unknown = möhleti görkezilmedik
verdict-refused = ⛔ “{ $name }” rugsat sorady we almady.
verdict-never-licensed = ⛔ Edaranyň aýtmagyna görä, “{ $name }” hiç haçan rugsat almandyr.
verdict-under-investigation = ⚠️ Edara “{ $name }” firmasyny barlaýar. Heniz karar ýok.
agency-under-investigation = ⚠️ Häzir edara firmany barlaýar. Tölemezden öň karara garaşyň.
agency-ground = Esasy: { $ground }
agency-earlier = Öň: { $status }, { $date }
was-permitted = rugsat berildi
was-reinstated = rugsat dikeldildi
was-suspended = rugsat togtadyldy
was-revoked = rugsat yzyna alyndy
was-expired = rugsadyň möhleti gutardy
was-refused = rugsat berilmedi
was-never-licensed = rugsat ýokdy
was-under-investigation = barlag geçdi
was-warned = duýduryş bardy
agency-no-lists = Häzir bizde agentlikleriň ýekeje-de sanawy ýok. Edaradan soraň.
agency-office = 🏛 <b>Edarada nädip barlamaly</b>
party-ask = Şertnama haýsy firma bilen baglaşylýan bolsa, adyny şertnamadaky ýaly takyk ýazyň. Ony “{ $name }” bilen deňeşdirerin.
party-same = Şertnamadaky “{ $party }” ady we rugsadyň eýesi “{ $name }” gabat gelýär. Salgyt belgisini we salgyny hem deňeşdiriň. Bu hiç zady kepillendirmeýär.
party-alike = ⚠️ Atlar meňzeş, ýöne birmeňzeş däl: şertnamada “{ $party }”, rugsatda “{ $name }”. Bu bir firmamy, edaradan soraň. Jogap alýançaňyz gol çekmäň we tölemäň.
party-other = ⛔ Şertnama “{ $party }” bilen, rugsat bolsa “{ $name }” firmasynda. Onda rugsat sizi goramaýar. Edara düşündirýänçä gol çekmäň we tölemäň.

## Iş teklibi

offer-ask = Teklibiň tekstini iberiň: bildirişi ýa-da hatlaryňyzy göçüriň, ýa-da haty ugradyň.
offer-title = Teklipde näme görünýär
offer-flags = <b>⚠️ Aladalandyrýan alamatlar:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Tekstde açyk howply alamat görünmeýär. Bu entek hiç zady kepillendirmeýär.
offer-history = 📌 <b>Öň näme bolupdy</b>
offer-missing = <b>Näme ýetenok — soraň:</b>
offer-next =
    <b>Näme etmeli:</b>
    • Düşünýän diliňizde ýazuw şertnamasyny soraň.
    • Öňünden tölemäň, pasportyňyzy bermäň.
    • Agentligi ady we telefony boýunça barlaň.
    • Salgyny we kontaktlary maşgalaňyza goýuň.
offer-register = 🔎 <b>Sanawlar näme diýýär</b>
offer-contact-listed = • { $contact } — “{ $name }” habarlaşygy
offer-contact-unknown = • { $contact } — sanawlarymyzda ýok
offer-party-differs = ⚠️ Bildirişde “{ $name }” firmasy, şertnama bolsa “{ $party }” bilen. Rugsat haýsysynda, soraň: şertnama şol firma bilen bolmaly.
offer-fees = 💰 <b>Töleg barada</b>
offer-visa = 🛂 <b>Wiza barada</b>

offer-flag-money-first = Iş başlamazdan öň sizden pul soraýarlar.
offer-flag-passport-in-advance = Pasportyňyzy ýa-da onuň nusgasyny öňünden soraýarlar.
offer-flag-no-contract = Şertnama ýok ýa-da soň ederis diýýärler.
offer-flag-visit-visa = Turist ýa-da myhman wizasy bilen işlemegi teklip edýärler.
offer-flag-pay-too-good = Şeýle iş üçin aýlyk aşa ýokary.
offer-flag-only-messenger = Diňe telefon ýa-da messenjer bar, firma we salgy ýok.
offer-flag-women-travel-paid = Gyzlary gözleýärler, hemme zady töläris diýýärler.
offer-flag-urgent-today = Sizi karar bermäge gyssaýarlar.
offer-flag-no-documents-needed = Resminama gerek däl diýýärler.
offer-flag-no-exam-korea = Koreýa ekzamensiz ugradarys diýýärler.
offer-flag-private-agency-uk = Hususy firma sizi Gyrgyzystandan Beýik Britaniýa ugratmagy teklip edýär.
offer-flag-work-off-debt = Bergini işläp üzmeli bolarsyňyz.
offer-flag-secret-dont-tell = Hiç kime aýtmazlygyňyzy soraýarlar.
offer-flag-unknown-job = Haýsy işdigini aýdanoklar.
offer-flag-pay-after-return = Puly diňe soňunda ýa-da gaýdyp gelensoň bereris diýýärler.
offer-flag-pay-off-books = Aýlygyň hemmesi ýa-da bir bölegi resmi däl berilýär.
offer-flag-crime = Bu adamy suda çekýän işe meňzeýär.
offer-flag-call-centre = Koll-merkezde iş: onuň arkasynda kim barlygyny barlaň.
offer-flag-organs = Beden agzasy üçin pul teklip edýärler.
offer-flag-child = 18 ýaşdan kiçi adam gözleýärler.
offer-flag-army-contract = Bu goşun gullugyna ýa-da uruşda işlemäge meňzeýär.
offer-flag-no-leaving = Erkin çykyp ýa-da telefon ulanyp bilmersiňiz.
offer-flag-sexual-services = Bu jynsy hyzmatlara meňzeýär.
offer-missing-employer = Iş berijiniň ady
offer-missing-address = Salgysy
offer-missing-job = Haýsy iş
offer-missing-wage = Näçe töleýärler
offer-missing-hours = Iş sagatlary we dynç günler
offer-missing-contract = Şertnama
offer-missing-housing = Siz nirede ýaşarsyňyz
offer-missing-visa = Haýsy wiza ýa-da rugsat
offer-missing-journey = Ýol puluny kim töleýär

## Hasap

calc-ask-wage =
    🧮 Sapar näçe aýda özüni ödeýär, hasaplalyň. Ähli pullary bir pul birliginde ýazyň: men hiç zady öwürmeýärin.

    <b>Aýda näçe wada berdiler?</b> Meselem: 60 müň rubl.
calc-ask-deductions = Ýaşaýyş jaýyna, nahara, ýola we tutumlara <b>her aý näçe gidýär?</b>
calc-ask-fees = <b>Gitmek üçin jemi näçe töleýärsiňiz?</b> Agentlige, wiza, bilet, resminamalar üçin.
calc-ask-loan = <b>Näçe bergi alýarsyňyz?</b>
calc-ask-interest = <b>Bergi näçe göterim bilen?</b> San ýazyň.
calc-ask-period = { $percent } % — aýda ýa-da ýylda?
calc-not-a-number = Pul möçberini görmedim. Bir san ýazyň, meselem: 25000.
calc-other-currency = Bu başga pul birligi. Şol puly aýlygyň pul birliginde ýazyň: { $currency }.
calc-title = 🧮 <b>Näme çykýar</b>
calc-line-wage = Aýda wada: <b>{ $sum }</b>
calc-line-deductions = Aýda gidýär: <b>{ $sum }</b>
calc-line-fees = Gitmek üçin töleg: <b>{ $sum }</b>
calc-line-loan = Bergi: <b>{ $sum }</b>
calc-line-interest = Berginiň göterimi jemi: <b>{ $sum }</b>
calc-line-left = Aýda galýar: <b>{ $sum }</b>
calc-months = Hemmesi ödelýänçä aýlar: <b>{ $months }</b>
calc-never = ⛔ Şeýle pullar bilen bergi we töleg hiç haçan ödelmeýär.
calc-nothing-left = ⛔ Aýlykdan hiç zat galmaýar.
calc-nothing-owed = Gaýtarmaly zat ýok: siz tölemeýärsiňiz we bergi almaýarsyňyz.
calc-note = Bu ýönekeý hasap. Ol keseli, tölegsiz aýlary we pul kursuny bilmeýär.
calc-debt-warning = ⚠️ <b>Uzak bergi sizi hojaýyna baglaýar.</b> Ol üzülýänçä erbet işden hem gitmek kyn. Iş berýän adamdan bergi almaň we pasporty girew goýmaň. Bu barada adam bilen gürleşip bilersiňiz.

## Agentlik barada şikaýat

report-begin = Beýlekileri duýdurýanyňyz üçin sag boluň. Bu birnäçe minut alar. Adyňyz gerek däl.
report-ask-agency = Şikaýat kim barada? Adyny, telefonyny ýa-da @adyny ýazyň.
report-ask-what = Näme boldy? Öz sözüňiz bilen gysgaça ýazyň.
report-ask-country = Haýsy ýurtdaky iş barada gürrüň barýar?
report-ask-money = Näçe pul berdiňiz? Möçberini we walýutasyny ýazyň.
report-ask-back = Operator size şu ýerde, bot arkaly sorag berip bilermi?
report-check = Barlap görüň. Ibereýinmi?
report-line-agency = <b>Kim:</b> { $agency }
report-line-what = <b>Näme boldy:</b> { $what }
report-line-country = <b>Ýurt:</b> { $country }
report-line-money = <b>Pul:</b> { $money }
report-line-ask-back = <b>Ýene sorap bolýarmy:</b> { $answer }
answer-yes = hawa
answer-no = ýok
report-sent = ✅ Şikaýat kabul edildi, belgisi <b>{ $code }</b>. Operatorlar ony barlar. Barlag gutarýança hiç kimi günäkärlemeýäris.
report-card = 📝 <b>Şikaýat { $code }</b> — { $state }

## Şikaýatlar: soňra

report-go-on = Şikaýatyňyz ýitmedi. Dowam edeliň.
report-added = Aýdanlaryňyza goşdum.
report-file-added = Faýl goşuldy.
report-files-full = { $count } faýl ýeterlik, köpüsi gerek däl.
report-no-file = Bu faýl däl. Surat, resminama, ses ýa-da wideo iberiň.
report-says-nothing = Entek barlamaga zat ýok. Näme bolandygyny ýa-da şikaýat kim baradadygyny ýazyň.
report-many = Şu gün sizden köp şikaýat geldi. Galanyny operatoryň özüne aýdyň.
report-ask-happened = Bu haçan boldy? Takmynan ýazyň.
report-ask-evidence = Çegiň, şertnamanyň, hatlaşmanyň suraty barmy? Şu ýere iberiň. Ony diňe operatorlar görer.
report-line-when = <b>Haçan:</b> { $when }
report-line-files = <b>Faýllar:</b> { $count }
report-question =
    <b>{ $code } şikaýatyňyz barada operatoryň soragy</b>
    { $question }

    Jogap bermek hökman däl. Adyňyzy ýazmak gerek däl.
report-write-answer = Jogabyňyzy bir hat bilen ýazyň. Faýl iberseňiz hem bolýar.
report-answer-sent = ✅ Jogabyňyz operatorlara ýetirildi. Sag boluň.
agency-reports-checked = ⚠️ Bu firma baradaky şikaýatlar häzir barlanýar. Entek hiç zat subut edilmedi.
verdict-warned-by-operators = ⛔ Maksatnamanyň operatorlary «{ $name }» barada duýduryş çap etdiler.
own-warnings-list = Maksatnamanyň operatorlarynyň duýduryşlary
own-warning-published = Çap edildi: { $date }
own-warning-corrected = Düzedildi: { $date }
own-warning-source = Esasy: { $source }
own-warning-side = Firmanyň özi näme diýýär: { $side }
watch-on = 👁 «{ $name }» firmasyna göz-gulak bolýaryn. Sanawlardaky ýagdaýy üýtgese, ýazaryn.
watch-on-short = Göz-gulak bolýaryn
watch-off = «{ $name }» firmasyna indi göz-gulak bolmaýaryn.
watch-off-short = Göz-gulak bolmaýaryn
watch-many = Iň köp { $count } firma göz-gulak bolup bolýar.
watch-changed = 👁 <b>«{ $name }»: ýagdaýy üýtgedi</b> ({ $date })
watch-warning-gone = Duýduryş indi güýjünde däl.
watch-now = Häzir: { $status }
watch-status-licensed = güýjündäki rugsady bar
watch-status-licensed-elsewhere = rugsady bar, ýöne başga ýurt üçin
watch-status-suspended = rugsady togtadyldy
watch-status-revoked = rugsady yzyna alyndy
watch-status-expired = rugsadynyň möhleti gutardy
watch-status-warned = duýduryş bar
watch-status-reported = şikaýatlar barlanýar
watch-status-impersonation = kontakt bu firmanyň sanawynda ýok
watch-status-unknown = bizdäki sanawlarda ýok
button-done = Taýýar
button-watch = 👁 Şu firma göz-gulak bolmak
button-unwatch = Göz-gulak bolmazlyk
button-what-lists-say = 🔎 Sanawlarda näme bar
button-answer = ✍️ Jogap bermek
button-no-answer = Jogap bermeýärin

## Operatorlara: şikaýatlar we duýduryşlar

report-state-new = täze
report-state-taken = seredilýär
report-state-rejected = ret edildi
report-state-accepted = tassyklandy
report-card-count = Bu firma barada şikaýatlar: { $total }. Garaşsyz adamlar: { $independent }.
report-campaign-same-text = 🔁 Kampaniýa meňzeýär: teksti birmeňzeş. Siz çözýänçäňiz hasaba alynmaýar.
report-campaign-same-phone = 🔁 Kampaniýa meňzeýär: gürrüňlerde bir keseki telefon. Siz çözýänçäňiz hasaba alynmaýar.
report-campaign-burst = 🔁 Kampaniýa meňzeýär: bir sagadyň içinde täze adamlar. Siz çözýänçäňiz hasaba alynmaýar.
report-card-warning = Bu firma barada { $code } duýduryşy bar.
report-card-answer = ↩️ { $answer }
report-file = { $code } şikaýatynyň faýly
report-no-files = Faýl ýok.
report-no-asking = Bu adamdan sorap bolmaýar: rugsat bermedi ýa-da maglumatyny pozdy.
report-not-now = Häzir bu adamdan sorap bolmaýar. Soňrak synanyşyň.
report-asked = { $code } şikaýaty barada sorag iberildi. Jogap şu ýere geler.
report-answered = ↩️ <b>{ $code } şikaýaty barada jogap</b>: { $answer }
report-answer-file = faýl iberildi
button-take = ✋ Almak
button-verify = ✅ Tassyklamak
button-ask-reporter = ❓ Soramak
button-files = 📎 Faýllar
button-count = Garaşsyz diýip hasaplamak
button-audit = 🗒 Žurnal
button-publish-warning = 📣 Çap etmek
button-rewrite-warning = ✏️ Başga tekst
button-confirm-warning = ✅ Ikinji operator: tassyklaýaryn
button-correct-warning = ✏️ Düzetmek
button-retract-warning = ↩️ Yzyna almak
button-agency-side = 🗣 Firmanyň jogaby
button-contacts-only = Diňe kontaktlar
button-by-name = Ady boýunça hem
warning-card = ⛔ <b>Duýduryş { $code }</b> — { $state }
warning-state-draft = garalama
warning-state-proposed = ikinji operatora garaşýar
warning-state-published = çap edildi
warning-state-retracted = yzyna alyndy
warning-state-expired = möhleti gutardy
warning-contacts-only = Diňe kontaktlar: ady başga firmanyňky.
warning-line-evidence = <b>Näme barlandy:</b> { $evidence }
warning-line-reports = <b>Şikaýatlar:</b> { $codes }
warning-line-pending = <b>Tassyklamaga:</b> { $reason }
warning-line-reason = <b>Adamlar görýär:</b> { $reason }
warning-line-expires = { $date } çenli güýjünde
warning-second-operator = Başga operator tassyklamaly.
warning-published = 📣 { $code } duýduryşy çap edildi. Firma göz-gulak bolýanlara bot özi ýazar.
warning-corrected = ✏️ { $code } duýduryşy düzedildi.
warning-expired = ⌛ { $code } duýduryşynyň möhleti gutardy, adamlara indi görkezilmeýär.
words-question = ❓ { $code } şikaýaty: adama sorag ýazyň.
words-rejection = ✖️ { $code } şikaýaty: näme üçin ret edýändigiňizi ýazyň.
words-name = { $code } şikaýaty: kim barada? Adyny, telefonyny, @adyny ýa-da salgysyny ýazyň.
words-evidence = ✅ { $code } şikaýaty: nämäni nädip barlandygyňyzy ýazyň. Ony diňe operatorlar görer.
words-source = { $code } şikaýaty: esasyny gysgaça ýazyň. Ony adamlar görer.
words-reason = 📣 { $code } duýduryşy: adamlaryň näme görjekdigini ýazyň. Diňe barlananyny, günäkärlemän, adamlaryň adyny tutman.
words-retraction = ↩️ { $code } duýduryşy: näme üçin yzyna alýandygyňyzy ýazyň.
words-agency-side = 🗣 { $code } duýduryşy: firmanyň näme diýýändigini ýazyň. Ony adamlar görer.
words-how = Şu ýerde { $who } ýazjak indiki hat jogap bolar. Ýatyrmak: /cancel
words-cancelled = Ýatyryldy: { $code }
words-too-long = Gaty uzyn: { $now } belgi, { $most } bolýar. Gysgarak ýazyň.
words-out-of-date = { $code }: bu köneldi.
words-no-name = Bu sözler bilen firmany tapyp bolmaýar. Doly ady, telefony, @ady ýa-da salgysy gerek.
audit-title = 🗒 <b>Žurnal { $code }</b>
audit-program = programma
audit-take = aldy
audit-count = garaşsyz diýip hasaplady
audit-ask = sorady
audit-reject = ret etdi
audit-name = firmanyň adyny ýazdy
audit-verify = tassyklady
audit-draft = duýduryşyň garalamasy
audit-join = şikaýat goşdy
audit-propose = tekst hödürledi
audit-publish = çap etdi
audit-correct = düzetdi
audit-retract = yzyna aldy
audit-agency-side = firmanyň jogabyny ýazdy
audit-by-name = ady boýunça hem
audit-contacts-only = diňe kontaktlar
audit-expire = möhleti gutardy
audit-edit-file = faýldan düzedildi

## Operator

human-what-happened = Näme bolanyny bir hatda ýazyň. Soň operatoryň näme görjekdigini görkezerin.
consent-card = <b>Operator şuny görer</b> (adyňyz we telefonyňyz bolmaz):
consent-question = Operatora bereýinmi? Soňra bu çatdaky hatlaryňyzy ol okar.
consent-refused = Bolýar, hiç zat berilmedi.
card-language = Dil: { $language }
card-country = Ýurt: { $country }
country-unknown = görkezilmedik
case-opened = ✅ Berildi, belgisi <b>{ $code }</b>. Operator şu ýerde jogap berer. Ýazyň, ses we surat iberiň: hemmesini ýetirerin. Men özüm häzir dymýaryn.
danger-now = 🆘 <b>Siz howp astynda. Mümkin bolsa, häzir jaň ediň:</b>
danger-high = ⚠️ <b>Bu çynlakaý howpa meňzeýär.</b> Howp edil häzir bolsa, jaň ediň:
case-opened-now = 👤 Men <b>eýýäm operatory çagyrdym</b> we hatyňyzy oňa berdim. Belgisi <b>{ $code }</b>. Şu ýere ýazyň: siz nirede we näme bolýar.
danger-phone-hint = Telefonyňyza biri seredip biljek bolsa, gürrüňden soň bu çaty pozuň.
operator-joined = 👤 Operator siziň bilen birikdi. Oňa şu ýere ýazyň.
operator-is-here = Häzir siziň bilen operator bar. Menýuwa dolanmak üçin gürrüňi gutaryň.
case-closed = Operator { $code } gürrüňini gutardy. Men ýene özüm jogap berýärin. Menýu: /menu
case-ended = Operator bilen gürrüň gutardy. Men ýene özüm jogap berýärin.
no-operators = Häzir bu ýerde operator birikdirilmedik. Ine, kömek berip biljek telefonlar.

## Operatorlar topary

case-title = Ýagdaý { $code }
case-risk = Howp: { $risk }
case-signs = Alamatlar: { $signs }
case-how-to = Şu temada ýazyň: tekst we faýllar adama gider. Özara bellikleri // bilen başlaň. Buýruklar: /claim, /close.
case-claimed = ✋ Ýagdaý alyndy. Adam siziň şu ýerdedigiňizi bilýär.
case-claimed-already = Ýagdaý eýýäm alyndy
case-is-closed = Ýagdaý ýapyk. Ýazmak üçin ony täzeden açyň.
case-closed-note = ✔️ Ýagdaý ýapyldy.
case-reopened = ↩️ Ýagdaý täzeden açyldy.
case-newer = Adamyň eýýäm başga açyk ýagdaýy bar: { $code }
case-no-contact = Adam maglumatlaryny pozdy. Indi oňa ýazyp bolmaýar.
case-blocked = 🚫 Adam boty bloklady. Hatlar barmaz.
case-unblocked = Adam boty blokdan çykardy. Ýazyp bolýar.
case-ended-by-contact = Adam gürrüňi gutardy. Ýagdaý ýapyldy.
case-erased = Adam maglumatlaryny pozdy. Ýagdaý ýapyldy.
case-risk-raised = ⬆️ Howp artdy: { $risk }
relay-edited = ✏️ Adam hatyny düzetdi:
not-delivered = 🚫 Hat adama ýetmedi: { $reason }
undelivered-blocked = adam boty bloklady
undelivered-refused = Telegram haty kabul etmedi
undelivered-expired = aşa uzak wagtlap iberip bolmady
operator-edit-not-sent = Düzedişler ýetirilmeýär. Täze hat ýazyň.
operator-commands = Buýruklar: /claim — almak, /close — ýapmak. Bellik: // bilen başlaň.
stranger = Siz operatorlaryň sanawynda ýok. Hat berilmedi.
turn-failed = Bagyşlaň, bu haty işläp bilmedim. Ol saklandy, topar ony görer. Başgaça synanyşyň ýa-da /operator ýazyň.
turn-failed-note = ⚠️ Howp alamatlary bolan habar işlenmedi (täzelenme { $number }). Topara aýdyň: safar dead-letters.
risk-none = ýok
risk-concern = aladalandyrýar
risk-high = ýokary
risk-immediate = gyssagly howp
indicators-none = görünmeýär
indicator-abuse-of-vulnerability = ejizliginden peýdalanýarlar
indicator-abusive-living-conditions = erbet ýaşaýyş şertleri
indicator-abusive-working-conditions = agyr iş şertleri
indicator-child = çaga
indicator-confinement = goýbermeýärler
indicator-debt-bondage = bergi üçin işletmek
indicator-deception = aldaw
indicator-excessive-fees = artykmaç töletmek
indicator-false-documents = galp resminamalar
indicator-forced-crime = jenaýata mejbur edýärler
indicator-forced-military = uruşa mejbur edýärler
indicator-isolation = ýakynlary bilen aragatnaşyk ýok
indicator-organ-removal = beden agzalary
indicator-passport-retained = pasportyny aldylar
indicator-self-harm = öz janyna kast etmek pikiri
indicator-sexual-exploitation = jynsy zulum
indicator-sold-or-transferred = satdylar ýa-da başga birine berdiler
indicator-threats = haýbat atmak
indicator-violence = zorluk
indicator-wages-withheld = aýlygyny bermeýärler

## Meniň maglumatlarym

privacy =
    <b>Siziň maglumatlaryňyz</b>
    • Saklaýaryn: dil, ýurt, soňky sorag, operatora ýüztutmalar, şikaýatlar we göz-gulak bolýan firmalaryňyz.
    • Beýleki soraglaryň tekstini jogapdan soň dessine pozýaryn.
    • Jogap berip bilmesem, soragy toparymyz 90 güne çenli görýär: atsyz, belgisiz, salgysyz. Kimiň soranyny bilmeýär.
    • Hemme zat şifrlenip saklanýar. Adyňyzy we telefonyňyzy ýazamok.
    • Operatora ýüztutmany diňe maksatnamanyň operatorlary görýär.
    • Uzak wagt ýazmasaňyz, maglumatlar özi pozulýar.
    • <b>Telegram</b> hem hatlarymyzy saklaýar. Oňa täsir edip bilemzok.

    Hemmesini häzir pozup bilersiňiz. Düwme aşakda.
erase-confirm =
    <b>Maglumatlaryňyzy pozmalymy?</b>
    Botuň saklaýan hemme zady şobada ýok bolar. Bu çatda soňky 48 sagadyň hatlaryny pozaryn. Firma baradaky şikaýatyň teksti operatorlarda galar, ýöne siz bilen baglanyşyksyz we faýlsyz.

    <b>Pozup bilmeýänlerim:</b> 48 sagatdan köne hatlar, Telegramdaky nusgalar we operatoryň öz toparynda eýýäm okan zatlary. Çaty özüňiz pozup bilersiňiz: Telegramda «Çaty pozmak» saýlaň.
erased = Maglumatlaryňyz pozuldy. Has köne hatlary özüňiz pozuň: Telegramda «Çaty pozmak». Ýene ýazsaňyz, täzeden başlarys.
erased-short = Pozuldy

## Temalaryň atlary

topic-agency-licence = Agentligiň ygtyýarnamasy (lisenziýa)
topic-child-labour = 18 ýaşa çenli işlemek
topic-children-and-family = Daşary ýurtda maşgala we çagalar
topic-citizenship-and-residence = Ikamet, WNŽ we raýatlyk
topic-debt-bondage = Bergi üçin işlemek
topic-deportation-and-detention = Tutulmak we deportasiýa
topic-documents-before-departure = Gitmezden öň resminamalar
topic-employment-contract = Zähmet şertnamasy
topic-entry-and-visa = Giriş we wizalar
topic-entry-ban = Girişe gadaganlyk
topic-evidence-and-complaint = Subutnamalar we şikaýatlar
topic-find-official-jobs = Resmi iş orunlary
topic-harassment-and-discrimination = Azar bermek we kemsitmek
topic-health-care = Lukman we ätiýaçlandyryş
topic-housing = Ýaşaýyş jaýy
topic-irregular-crossing = Resminamasyz gitmek, kaçakçy ýol
topic-job-offer-red-flags = Iş teklibindäki aldawy tanamak
topic-language-exam = Dil synagy (ekzamen)
topic-leaving-employer = Işden çykmak, işi çalyşmak
topic-lost-passport = Ýiten pasport
topic-migration-registration = Registrasiýa, hasaba durmak
topic-military-recruitment = Goşuna çekmek
topic-money-transfer = Öýe pul ibermek
topic-passport-confiscation = Iş beriji pasporty aldy
topic-police-check = Polisiýa saklady
topic-recruitment-fees = Agentlige töleg
topic-reintegration = Gaýdyp gelenden soň iş
topic-return-home = Öýe nädip gaýtmaly
topic-taxes-and-pension = Salgytlar we pensiýa
topic-trafficking-definition = Adam söwdasy näme
topic-unpaid-wages = Aýlyk bermeýärler
topic-victim-assistance = Ejir çekenlere kömek
topic-wages = Aýlyk
topic-work-permit = Patent we işlemäge rugsat
topic-working-hours = Iş wagty we dynç alyş
topic-workplace-injury = Işde şikes almak

## Bot näme başarýar («şuny göz öňünde tutdyňyzmy» düwmeleri)

intent-check-agency = Agentligi barlamak
intent-report-agency = Agentlikden şikaýat etmek
intent-screen-offer = Iş teklibini barlamak
intent-find-help = Kömek telefonlary
intent-ask-human = Adam bilen gürleşmek
intent-in-danger = Maňa gyssagly kömek gerek
intent-greet = Diňe salamlaşmak
intent-help = Bot näme başarýar
intent-change-language = Dili çalyşmak
intent-privacy = Meniň maglumatlarym
intent-out-of-scope = Başga zat
