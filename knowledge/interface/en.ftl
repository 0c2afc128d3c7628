### The bot's texts in English.
### review: machine-drafted
### Markup: <b>, <i>, <blockquote>. Names in curly brackets must not be changed.

plain = { $text }

## First contact

welcome =
    <b>Hello! This is Safar.</b>
    I help people who go to work abroad or already work there.

    • I answer questions about documents, contracts and wages.
    • I check agencies and job offers.
    • I give help lines.
    • I connect you with a human operator.

    <b>It is free.</b> Write in your own words, mistakes do not matter.

    <b>What is kept:</b> your language, country, last question and messages to an operator. They are encrypted. You can erase everything: /privacy. Telegram sees our chat too.

    <b>Need a human?</b> Press /operator or write “operator”.
welcome-short =
    This is <b>Safar</b>, a bot about safe work abroad. It is free. I keep your language, country, last question and messages to an operator; erase them: /privacy. A human: /operator.
choose-language = Choose your language:
language-chosen = Language chosen
greeting = Hello! How can I help? Write your question or press a button.
menu = <b>Menu.</b> Press a button or just write your question.
help =
    <b>What I can do</b>
    • Answer a question about work abroad. For example: “how much is a patent in Russia”.
    • Check an agency: write its name, phone, @name or link.
    • Look at a job offer: send its text.
    • Give help lines: write the country.
    • Take a complaint about an agency.
    • Connect you with an operator: /operator.

    If someone threatens you or does not let you leave, write it. I give a number at once and call an operator.
out-of-scope = Sorry, I do not know about that. I help with work abroad: documents, contracts, wages, agencies, danger.
thanks = Thank you!
cancelled = All right, cancelled. How else can I help?

## Buttons

button-check-agency = 🔎 Check an agency
button-screen-offer = 📄 Check a job offer
button-topics = 📚 Topics and questions
button-places = 🗺 By country
button-any-country = 🌐 For any country
button-find-help = ☎️ Help lines
button-report-agency = ⚠️ Complain
button-human = 👤 Talk to a human
button-language = 🌐 Language
button-privacy = 🔒 My data
button-menu = ☰ Menu
button-back = ← Back
button-yes = Yes
button-no = No
button-skip = Skip
button-cancel = Cancel
button-other-country = 🌍 Another country
button-listen = 🔊 Listen
button-consent-yes = ✅ Yes, pass it to an operator
button-consent-no = No, do not pass it on
button-emergency = 🆘 Emergency numbers
button-end-case = End the conversation
button-erase = 🗑 Erase my data
button-erase-yes = 🗑 Yes, erase now
button-no-anonymous = No, anonymous
button-send-report = ✅ Send
button-claim = ✋ Take
button-close = ✔️ Close
button-reopen = ↩️ Reopen
button-reject = ✖️ Reject
button-contract-party = 📝 Check the contract
button-calculate = 🧮 Count if it pays
button-nothing = Nothing, 0
button-per-month = A month
button-per-year = A year
button-out-of-date = This button is out of date. Open the menu: /menu

## Commands in Telegram's menu

command-start = Start
command-menu = Menu
command-help = What I can do
command-language = Language
command-agency = Check an agency
command-hotlines = Help lines
command-operator = A human operator
command-privacy = My data
bot-about = Free help for people who work abroad: questions, agency checks, a human operator.
bot-description = Safar answers questions about work abroad, checks agencies and job offers, gives help lines and connects you with an operator. It is free. Press “Start”.

## Answers

ask-country = In which country do you work, or where are you going?
ask-country-help = In which country do you need help?
choose-topic = Choose a topic:
choose-situation = What is your question about? Choose the closest:
choose-place = Choose the country you ask about:
article-overdue = ⚠️ This text is due for a new check since { $date }. Please ask again before you act.
article-general-only = ℹ️ There is no article of its own for { $country } yet. These are the general rules.
article-by-country = 🗺 You can choose a country below: the rules differ there.
article-other-language = ℹ️ This text is not in your language yet.
sources = 📄 <b>Sources:</b>
as-of = Correct as of { $date }
machine-drafted = A native speaker has not read this text yet.
was-it-helpful = Did this help?
listen-soon = Preparing it. A voice message will come in a moment.
voice-computer = 🤖 A computer reads this, not a person. It may say words and numbers wrongly: compare with the text above.
voice-recorded = 🎙 A person of our team reads this.
listen-failed = I could not read this aloud just now. Please read the text above, or try again later.
not-helpful = I am sorry. Ask in other words, or write to a human.
no-article = I have no checked answer on “{ $topic }” yet. I do not want to guess. Ask an operator or look at related topics.
did-you-mean = I am not sure that I understood. Are you asking about this?
not-understood = I did not understand. Please use other words or press a button.
concern = ⚠️ There are worrying signs in your message. If you like, our operator can talk to you. It is free.
media-voice = I cannot listen to voice messages yet. Please write it in words. An operator can listen.
media-location = I cannot read a place on a map. Please choose the country with a button.
media-other = I cannot look at files and photos yet. Please write it in words. An operator can look.

## Help lines

help-in-country = Help: { $country }
help-lines = Help lines
help-consular = Embassy and consulate
help-no-lines = We know no help line for this country yet. Write to an operator: /operator.
help-lines-expired = The help lines that we knew for this country are too old, and we have not checked them. Call the emergency number or the embassy, or write to an operator: /operator.
help-last-resort = ⚠️ We know no other numbers. These are old and may not work:
help-always = If a number does not answer, write here: /operator. Your country’s embassy can help too.
help-russia-police = ⚠️ In Russia police have in some cases returned people to those who held them. It is better to contact the embassy or our operator first.
emergency-number = 🆘 Emergency number: <b>{ $number }</b>
emergency-unknown = 🆘 We could not confirm this country’s emergency number. Turn to the embassy or an operator.
emergency-by-country = 🆘 Emergency numbers by country:
hours-always = day and night
toll-free = free of charge
number-checked = Checked by a call on { $date }
number-unverified = We have not checked this number by a call; it is from { $year }
number-undated = We have not checked this number by a call; its date is not known.
hotline-kind-emergency = emergency
hotline-kind-trafficking = human trafficking
hotline-kind-shelter = shelter
hotline-kind-women = help for women
hotline-kind-labour = complaints about an employer
hotline-kind-migration = migration questions
hotline-kind-consular = consular help
hotline-kind-embassy = embassy
hotline-use-police = police
hotline-use-ambulance = ambulance
hotline-use-fire = fire
hotline-use-not-urgent = not urgent
hotline-use-from-abroad = from abroad
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = run by the migration authority: know this if you have no papers
hotline-caution-often-unanswered = often nobody answers
hotline-caution-women-only = for women only
hotline-caution-women-and-children = for women and children
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun

## Checking an agency

agency-ask = Write the agency’s name, phone, @name or link. You can forward its advert.
verdict-licensed = ✅ “{ $name }” is on a list with a valid permit.
verdict-licensed-elsewhere = ⚠️ “{ $name }” has a permit, but not for this country: { $country }.
verdict-suspended = ⛔ The permit of “{ $name }” is suspended.
verdict-revoked = ⛔ The permit of “{ $name }” was revoked or refused.
verdict-expired = ⛔ The permit of “{ $name }” has expired.
verdict-warned = ⛔ There is an official warning about “{ $name }”.
verdict-reported = ⚠️ People complained to us about “{ $name }”. The complaints are being checked.
verdict-impersonation = ⛔ Careful: the name is that of an agency with a permit, “{ $name }”, but the contact is not its own. Somebody may be using its name.
verdict-unknown = ❔ “{ $name }” is not in the lists we have. This does not mean that the firm is good or bad.
agency-which = Several are similar. Which one do you mean?
agency-permit = Permit { $number }: { $countries }. Valid until: { $until }
agency-decision = Decision of { $date }: { $body }
agency-reason = Reason: { $reason }
agency-foreign-contact = This contact is not on the list: { $contact }
agency-list = List: { $source }, as of { $date }
agency-list-old = ⚠️ This list was not updated for a long time.
agency-demo = 🧪 <b>DEMO:</b> a practice list, its firms are made up.
agency-next-licensed = A permit promises nothing. The contract must be with this very firm. Before you pay, check at the office that issues permits.
agency-next-bad = Do not hand over money or your passport. Ask the office that issues permits. If you have paid already, keep receipts and chats.
agency-next-unknown = Ask for the permit number and the contract. Check them at the office. Do not pay or hand over your passport in advance.
until-unknown = no date given
verdict-refused = ⛔ “{ $name }” asked for a permit and did not get one.
verdict-never-licensed = ⛔ The office says that “{ $name }” never had a permit.
verdict-under-investigation = ⚠️ The office is looking into “{ $name }”. Nothing is decided yet.
agency-under-investigation = ⚠️ The office is looking into this firm now. Wait for its decision before you pay.
agency-ground = Ground: { $ground }
agency-earlier = Earlier: { $status }, { $date }
was-permitted = permit granted
was-reinstated = permit given back
was-suspended = permit suspended
was-revoked = permit revoked
was-expired = permit expired
was-refused = permit refused
was-never-licensed = there was no permit
was-under-investigation = it was looked into
was-warned = there was a warning
agency-no-lists = We have no list of agencies at present. Ask at the office.
agency-office = 🏛 <b>How to check at the office</b>
party-ask = Write the name of the firm that the contract is with, exactly as it stands there. I will compare it with “{ $name }”.
party-same = The name in the contract, “{ $party }”, and the permit holder “{ $name }” agree. Compare the tax number and address too. This guarantees nothing.
party-alike = ⚠️ The names are alike but not the same: “{ $party }” in the contract, “{ $name }” on the permit. Ask the office whether it is one firm. Do not sign or pay before it answers.
party-other = ⛔ The contract is with “{ $party }”, but the permit is that of “{ $name }”. Then the permit does not protect you. Do not sign or pay until the office explains it.

## A job offer

offer-ask = Send the text of the offer: copy the advert or the chat, or forward the message.
offer-title = What the offer shows
offer-flags = <b>⚠️ Worrying signs:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = The text shows no clear worrying signs. This guarantees nothing yet.
offer-history = 📌 <b>What happened before</b>
offer-missing = <b>What is missing — ask for it:</b>
offer-next =
    <b>What to do:</b>
    • Ask for a written contract in a language you understand.
    • Do not pay in advance and do not hand over your passport.
    • Check the agency by name and phone.
    • Leave the address and contacts with your family.
offer-register = 🔎 <b>What the lists say</b>
offer-contact-listed = • { $contact } — a contact of “{ $name }”
offer-contact-unknown = • { $contact } — not in the lists we have
offer-party-differs = ⚠️ The advert is of “{ $name }”, but the contract would be with “{ $party }”. Ask which of them has the permit: the contract must be with that firm.
offer-fees = 💰 <b>About paying</b>
offer-visa = 🛂 <b>About the visa</b>

offer-flag-money-first = They ask for money before you start work.
offer-flag-passport-in-advance = They want your passport, or a copy of it, in advance.
offer-flag-no-contract = There is no contract, or it comes later.
offer-flag-visit-visa = They offer work on a tourist or guest visa.
offer-flag-pay-too-good = The pay is very high for such work.
offer-flag-only-messenger = They name only a phone or messenger, no firm and no address.
offer-flag-women-travel-paid = They look for women and promise to pay for everything.
offer-flag-urgent-today = They hurry you to decide.
offer-flag-no-documents-needed = They say that no papers are needed.
offer-flag-no-exam-korea = They promise Korea without the exam.
offer-flag-private-agency-uk = A private firm offers to send you from Kyrgyzstan to the UK.
offer-flag-work-off-debt = You would have to work off a debt.
offer-flag-secret-dont-tell = They ask you to tell nobody.
offer-flag-unknown-job = They do not say what the job is.
offer-flag-pay-after-return = They promise the pay only at the end or after you return.
offer-flag-pay-off-books = The pay, or part of it, is off the books.
offer-flag-crime = This looks like work that is a crime.
offer-flag-call-centre = Call centre work: check who stands behind it.
offer-flag-organs = They offer money for an organ.
offer-flag-child = They want someone under 18.
offer-flag-army-contract = This looks like army or war work.
offer-flag-no-leaving = You would not be free to go out or to use your phone.
offer-flag-sexual-services = This looks like sexual services.
offer-missing-employer = The name of the employer
offer-missing-address = The address
offer-missing-job = What the work is
offer-missing-wage = How much is paid
offer-missing-hours = Hours and days off
offer-missing-contract = The contract
offer-missing-housing = Where you will live
offer-missing-visa = Which visa or permit
offer-missing-journey = Who pays for the journey

## The count: does it pay

calc-ask-wage =
    🧮 Let us count in how many months the journey pays for itself. Write all sums in one currency: I convert nothing.

    <b>How much do they promise a month?</b> For example: 700 dollars.
calc-ask-deductions = <b>How much of it goes every month</b> for housing, food, travel and deductions?
calc-ask-fees = <b>How much do you pay in all to leave?</b> To the agency, for visa, ticket, papers.
calc-ask-loan = <b>How much do you borrow?</b>
calc-ask-interest = <b>At how many percent is the loan?</b> Write a number.
calc-ask-period = { $percent } %: is that a month or a year?
calc-not-a-number = I see no sum. Write one number, for example: 25000.
calc-other-currency = That is another currency. Write the same sum in the currency of the wage: { $currency }.
calc-title = 🧮 <b>What comes out</b>
calc-line-wage = Promised a month: <b>{ $sum }</b>
calc-line-deductions = Goes each month: <b>{ $sum }</b>
calc-line-fees = Paid to leave: <b>{ $sum }</b>
calc-line-loan = Loan: <b>{ $sum }</b>
calc-line-interest = Interest in all: <b>{ $sum }</b>
calc-line-left = Left each month: <b>{ $sum }</b>
calc-months = Months until all is paid back: <b>{ $months }</b>
calc-never = ⛔ With these sums the loan and the fees are never paid back.
calc-nothing-left = ⛔ Nothing is left of the wage.
calc-nothing-owed = There is nothing to pay back: you pay and borrow nothing.
calc-note = This is a simple count. It knows nothing of illness, unpaid months or exchange rates.
calc-debt-warning = ⚠️ <b>A long debt ties you to the boss.</b> Until it is paid it is hard to leave even a bad job. Do not borrow from the one who gives the job, and do not leave your passport as a pledge. You can talk to a human about it.

## A complaint about an agency

report-begin = Thank you for warning others. It takes a few minutes. No name is needed.
report-ask-agency = Who is it about? Write the name, phone or @name.
report-ask-what = What happened? Write it shortly in your own words.
report-ask-country = Work in which country is it about?
report-ask-money = How much money did you give? Write the sum and the currency.
report-ask-back = May an operator ask you questions here, through the bot?
report-check = Please check. Shall I send it?
report-line-agency = <b>Who:</b> { $agency }
report-line-what = <b>What happened:</b> { $what }
report-line-country = <b>Country:</b> { $country }
report-line-money = <b>Money:</b> { $money }
report-line-ask-back = <b>May we ask more:</b> { $answer }
answer-yes = yes
answer-no = no
report-sent = ✅ Your complaint is taken, number <b>{ $code }</b>. Operators will check it. Until then we accuse nobody.
report-card = 📝 <b>Complaint { $code }</b> — { $state }

## Complaints: what follows

report-go-on = Your complaint is not lost. Let us go on.
report-added = Added to your story.
report-file-added = The file is added.
report-files-full = { $count } files are enough, no more are needed.
report-no-file = This is not a file. Send a photo, a document, a voice message or a video.
report-says-nothing = There is nothing to check yet. Write what happened or whom it is about.
report-many = You have sent many complaints today. Tell the rest to a human operator.
report-ask-happened = When was it? Roughly is enough.
report-ask-evidence = Do you have a photo of a receipt, a contract, a chat? Send it here. Only operators will see it.
report-line-when = <b>When:</b> { $when }
report-line-files = <b>Files:</b> { $count }
report-question =
    <b>An operator's question about your complaint { $code }</b>
    { $question }

    You need not answer. You need not give a name.
report-write-answer = Write your answer in one message. You may send a file.
report-answer-sent = ✅ Your answer went to the operators. Thank you.
agency-reports-checked = ⚠️ Complaints about this firm are being checked. Nothing is proven yet.
verdict-warned-by-operators = ⛔ The programme's operators have published a warning about “{ $name }”.
own-warnings-list = Warnings of the programme's operators
own-warning-published = Published: { $date }
own-warning-corrected = Corrected: { $date }
own-warning-source = Based on: { $source }
own-warning-side = What the firm itself says: { $side }
watch-on = 👁 I watch “{ $name }”. I will write if its status in the lists changes.
watch-on-short = Watching
watch-off = I no longer watch “{ $name }”.
watch-off-short = Not watching
watch-many = You can watch at most { $count } firms.
watch-changed = 👁 <b>“{ $name }”: the status changed</b> ({ $date })
watch-warning-gone = The warning is no longer in force.
watch-now = Now: { $status }
watch-status-licensed = has a valid permit
watch-status-licensed-elsewhere = has a permit, but for another country
watch-status-suspended = the permit is suspended
watch-status-revoked = the permit is revoked
watch-status-expired = the permit has run out
watch-status-warned = there is a warning
watch-status-reported = complaints are being checked
watch-status-impersonation = the contact is not on this firm's list
watch-status-unknown = not in the lists we have
button-done = Done
button-watch = 👁 Watch this firm
button-unwatch = Stop watching
button-what-lists-say = 🔎 What the lists say
button-answer = ✍️ Answer
button-no-answer = Do not answer

## For operators: complaints and warnings

report-state-new = new
report-state-taken = being looked into
report-state-rejected = rejected
report-state-accepted = verified
report-card-count = Complaints about this firm: { $total }. Independent people: { $independent }.
report-campaign-same-text = 🔁 Looks like a campaign: the same text. It does not count until you decide.
report-campaign-same-phone = 🔁 Looks like a campaign: the stories name the same foreign phone. It does not count until you decide.
report-campaign-burst = 🔁 Looks like a campaign: new people within one hour. It does not count until you decide.
report-card-warning = There is a warning about this firm already: { $code }.
report-card-answer = ↩️ { $answer }
report-file = File of complaint { $code }
report-no-files = There are no files.
report-no-asking = This person cannot be asked: they did not allow it or erased their data.
report-not-now = This person cannot be asked now. Try later.
report-asked = The question about complaint { $code } is sent. The answer will come here.
report-answered = ↩️ <b>Answer about complaint { $code }</b>: { $answer }
report-answer-file = a file was sent
button-take = ✋ Take
button-verify = ✅ Verify
button-ask-reporter = ❓ Ask
button-files = 📎 Files
button-count = Count as independent
button-audit = 🗒 Log
button-publish-warning = 📣 Publish
button-rewrite-warning = ✏️ Another text
button-confirm-warning = ✅ Second operator: I confirm
button-correct-warning = ✏️ Correct
button-retract-warning = ↩️ Retract
button-agency-side = 🗣 The firm's answer
button-contacts-only = Contacts only
button-by-name = By name too
warning-card = ⛔ <b>Warning { $code }</b> — { $state }
warning-state-draft = draft
warning-state-proposed = waits for a second operator
warning-state-published = published
warning-state-retracted = retracted
warning-state-expired = has run out
warning-contacts-only = Contacts only: the name belongs to another firm.
warning-line-evidence = <b>What was checked:</b> { $evidence }
warning-line-reports = <b>Complaints:</b> { $codes }
warning-line-pending = <b>To be confirmed:</b> { $reason }
warning-line-reason = <b>People see:</b> { $reason }
warning-line-expires = In force until: { $date }
warning-second-operator = Another operator must confirm.
warning-published = 📣 Warning { $code } is published. The bot writes to those who watch the firm.
warning-corrected = ✏️ Warning { $code } is corrected.
warning-expired = ⌛ Warning { $code } has run out, people no longer see it.
words-question = ❓ Complaint { $code }: write the question for the person.
words-rejection = ✖️ Complaint { $code }: write why you reject it.
words-name = Complaint { $code }: whom is it about? Write the name, phone, @name or link.
words-evidence = ✅ Complaint { $code }: write what you checked and how. Only operators will see it.
words-source = Complaint { $code }: write in a few words what it is based on. People will see it.
words-reason = 📣 Warning { $code }: write what people will see. Only what was verified, no accusations, no names of people.
words-retraction = ↩️ Warning { $code }: write why you retract it.
words-agency-side = 🗣 Warning { $code }: write what the firm says. People will see it.
words-how = The next message here from { $who } will be the answer. To cancel: /cancel
words-cancelled = Cancelled: { $code }
words-too-long = Too long: { $now } characters, { $most } are allowed. Write it shorter.
words-out-of-date = { $code }: this is out of date.
words-no-name = No firm can be found by these words. A full name, phone, @name or link is needed.
audit-title = 🗒 <b>Log { $code }</b>
audit-program = the program
audit-take = took it
audit-count = counts it as independent
audit-ask = asked
audit-reject = rejected
audit-name = named the firm
audit-verify = verified
audit-draft = draft of a warning
audit-join = added a complaint
audit-propose = proposed a text
audit-publish = published
audit-correct = corrected
audit-retract = retracted
audit-agency-side = noted the firm's answer
audit-by-name = by name too
audit-contacts-only = contacts only
audit-expire = ran out
audit-edit-file = edited from a file

## Operator

human-what-happened = Write in one message what happened. Then I show you what the operator will see.
consent-card = <b>The operator will see this</b> (without your name and phone number):
consent-question = Pass it to an operator? After that they read your messages in this chat.
consent-refused = All right, nothing was passed on.
card-language = Language: { $language }
card-country = Country: { $country }
country-unknown = not given
case-opened = ✅ Passed on, number <b>{ $code }</b>. An operator will answer here. Write, send voice and photos: I pass everything on. I keep silent meanwhile.
danger-now = 🆘 <b>You are in danger. If you can, call now:</b>
danger-high = ⚠️ <b>This looks like serious danger.</b> If it is happening right now, call:
case-opened-now = 👤 I <b>have already called an operator</b> and passed on your message. Number <b>{ $code }</b>. Write here: where you are and what is happening.
danger-phone-hint = If someone may look at your phone, delete this chat after the conversation.
operator-joined = 👤 An operator is here now. Write to them in this chat.
operator-is-here = An operator is with you now. To go back to the menu, end the conversation.
case-closed = The operator ended conversation { $code }. I answer again myself. Menu: /menu
case-ended = The conversation with the operator has ended. I answer again myself.
no-operators = No operator is connected here now. These are numbers that can help.

## Operators' group

case-title = Case { $code }
case-risk = Risk: { $risk }
case-signs = Signs: { $signs }
case-how-to = Write in this topic: text and files go to the person. Begin notes among yourselves with //. Commands: /claim, /close.
case-claimed = ✋ The case is taken. The person knows that you are here.
case-claimed-already = The case is already taken
case-is-closed = The case is closed. Reopen it to write.
case-closed-note = ✔️ The case is closed.
case-reopened = ↩️ The case is open again.
case-newer = The person already has another open case: { $code }
case-no-contact = The person erased their data. They cannot be written to any more.
case-blocked = 🚫 The person blocked the bot. Messages will not arrive.
case-unblocked = The person unblocked the bot. You can write.
case-ended-by-contact = The person ended the conversation. The case is closed.
case-erased = The person erased their data. The case is closed.
case-risk-raised = ⬆️ The risk has grown: { $risk }
relay-edited = ✏️ The person corrected a message:
not-delivered = 🚫 The message was not delivered to the person: { $reason }
undelivered-blocked = the person blocked the bot
undelivered-refused = Telegram refused the message
undelivered-expired = it could not be sent for too long
operator-edit-not-sent = Corrections are not passed on. Write a new message.
operator-commands = Commands: /claim to take, /close to close. A note: begin with //.
stranger = You are not on the list of operators. The message was not passed on.
turn-failed = Sorry, I could not handle this message. It is kept, the team will see it. Try another way or write /operator.
turn-failed-note = ⚠️ A message with signs of danger was not handled (update { $number }). Tell the team: safar dead-letters.
risk-none = none
risk-concern = worrying
risk-high = high
risk-immediate = immediate danger
indicators-none = none seen
indicator-abuse-of-vulnerability = abuse of vulnerability
indicator-abusive-living-conditions = bad living conditions
indicator-abusive-working-conditions = hard working conditions
indicator-child = a child
indicator-confinement = not allowed to leave
indicator-debt-bondage = working off a debt
indicator-deception = deception
indicator-excessive-fees = excessive fees
indicator-false-documents = false documents
indicator-forced-crime = forced to commit crimes
indicator-forced-military = forced into war
indicator-isolation = no contact with family
indicator-organ-removal = organs
indicator-passport-retained = passport taken
indicator-self-harm = thoughts of suicide
indicator-sexual-exploitation = sexual exploitation
indicator-sold-or-transferred = sold or handed over
indicator-threats = threats
indicator-violence = violence
indicator-wages-withheld = not paid

## My data

privacy =
    <b>Your data</b>
    • I keep: language, country, your last question, messages to an operator, complaints and the firms you watch.
    • I erase the texts of other questions right after the answer.
    • When I could not answer, our team sees the question for up to 90 days: without names, numbers or links. It does not know who asked.
    • Everything is kept encrypted. I do not write down your name or phone number.
    • Only the programme’s operators see a message to an operator.
    • If you do not write for a long time, the data erase themselves.
    • <b>Telegram</b> keeps our chat too. We have no influence on that.

    You can erase everything right now with the button below.
erase-confirm =
    <b>Erase your data?</b>
    Everything that the bot keeps disappears at once. In this chat I delete the messages of the last 48 hours. The text of a complaint about a firm stays with the operators, but without a link to you and without files.

    <b>I cannot delete:</b> messages older than 48 hours, Telegram’s copies, and what an operator has already read in their group. You can delete the chat yourself: choose “Delete chat” in Telegram.
erased = Your data are erased. Delete older messages yourself: “Delete chat” in Telegram. If you write again, we start anew.
erased-short = Erased

## Names of topics

topic-agency-licence = Agency licence
topic-child-labour = Work under 18
topic-children-and-family = Family and children abroad
topic-citizenship-and-residence = Residence and citizenship
topic-debt-bondage = Working off a debt
topic-deportation-and-detention = Detention and deportation
topic-documents-before-departure = Documents before leaving
topic-employment-contract = Employment contract
topic-entry-and-visa = Entry and visas
topic-entry-ban = Entry ban
topic-evidence-and-complaint = Evidence and complaints
topic-find-official-jobs = Official vacancies
topic-harassment-and-discrimination = Harassment and discrimination
topic-health-care = Doctor and insurance
topic-housing = Housing
topic-irregular-crossing = Without papers, smugglers
topic-job-offer-red-flags = Spotting a fake job offer
topic-language-exam = Language exam
topic-leaving-employer = Leaving or changing a job
topic-lost-passport = Lost passport
topic-migration-registration = Migration registration
topic-military-recruitment = Recruitment into an army
topic-money-transfer = Sending money home
topic-passport-confiscation = Employer took the passport
topic-police-check = Stopped by police
topic-recruitment-fees = Paying an agency
topic-reintegration = Work after coming back
topic-return-home = How to get home
topic-taxes-and-pension = Taxes and pension
topic-trafficking-definition = What human trafficking is
topic-unpaid-wages = Wages not paid
topic-victim-assistance = Help for victims
topic-wages = Wages
topic-work-permit = Patent and work permit
topic-working-hours = Working hours and rest
topic-workplace-injury = Injury at work

## What the bot can do (the “did you mean” buttons)

intent-check-agency = Check an agency
intent-report-agency = Complain about an agency
intent-screen-offer = Check a job offer
intent-find-help = Help lines
intent-ask-human = Talk to a human
intent-in-danger = I need urgent help
intent-greet = Just saying hello
intent-help = What the bot can do
intent-change-language = Change the language
intent-privacy = My data
intent-out-of-scope = Something else
