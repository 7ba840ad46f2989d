### What every page has: names, frame, buttons, parts, dates, statuses.

service-passerelle = Certificates for care providers living abroad
service-office = Registration office
service-csam = Sign in with your digital key
service-manager = Certificate Manager
service-backoffice = eHealth back office

skip-to-content = Skip to main content
languages-label = Languages
signed-in-as = Signed in as
footer-label = About this service
footer-help = Help
footer-accessibility = Accessibility
footer-contact = Contact
footer-about = Passerelle: eHealth certificates for care providers without a Belgian eID

back = Back
button-continue = Continue
button-save-continue = Save and continue
button-save = Save
button-send = Send
button-confirm = Confirm
button-search = Search
button-start = Start now
button-print = Print
button-download = Download
button-upload = Upload
button-sign-in = Sign in
button-sign-out = Sign out
button-cancel = Cancel
change = Change
view = View
remove = Remove
optional = (optional)
not-provided = Not provided
yes = Yes
no = No
warning = Warning
select-choose = Choose one
select-all = All
step-of = Step { $step } of { $of }
your-reference = Your reference
what-next = What happens next
who-acts-next = Who acts next
since = since { $moment }
all-times-brussels = All times are Brussels time.

error-prefix = Error:
error-summary-heading = There is a problem
error-summary-named = { $field }: { $fault }

hint-upload = PDF, JPG or PNG, up to 10 MB
hint-date = For example, 27 3 2007
date-day = Day
date-month = Month
date-year = Year

size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Progress

task-completed = Completed
task-in-progress = In progress
task-not-started = Not yet started
task-cannot-start = Cannot start yet
task-problem = There is a problem
progress-done = Done
progress-current = You are here
progress-upcoming = Still to come
progress-stopped = Stopped here

## The journey

journey-title = The five stations of your journey
journey-1-name = Office
journey-1-text = A registration office checks your identity
journey-2-name = Letter and mail
journey-2-text = A code on paper, a link by mail
journey-3-name = Telephone
journey-3-text = An app on your phone becomes your key
journey-4-name = Contract
journey-4-text = You ask, sign and send
journey-5-name = Certificate
journey-5-text = eHealth approves, you download

## Dates and times

moment-long = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
time-of-day = { $hour }:{ $minute }
zone-brussels = Brussels time
zone-brussels-summer = Brussels summer time
zone-brussels-winter = Brussels winter time
date = { $day } { $month } { $year }
date-long = { $weekday } { $date }
date-short = { $day } { $month } { $year }
month-of-year = { $month } { $year }
days-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
days-left-less = less than one day left
days-left-none = the time is over
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
