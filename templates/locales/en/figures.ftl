### The figures of the back office.

figures-title = Figures
figures-from = First day
figures-to = Last day
figures-step = Count by
figures-step-week = week
figures-step-month = month
figures-show = Show
figures-period = From { $from } to { $to }
figures-days-note = Days are Belgian days. Unless you choose others, the last twelve weeks or months are shown.
figures-title-flow = Received and decided
figures-title-waiting = Waiting for eHealth now
figures-title-stages = Stages of a request
figures-title-offices = Offices
figures-description-flow = Two lines: requests received, and decisions, in each week or month. The table below has the same numbers.
figures-description-waiting = One bar for each age: how many requests have waited that long. The table below has the same numbers.
figures-description-stages = One bar for each stage: how many requests began it. The table below has the same numbers and what became of them.
figures-description-offices = One bar for each office: how many requests came from the people it checked. The table below has the same numbers and more.
figures-table-flow = Table: received and decided
figures-table-waiting = Table: waiting for eHealth now
figures-table-stages = Table: stages of a request
figures-table-offices = Table: offices
figures-waiting-note = Counted now, in Belgian working days on which the request waited for eHealth, whatever the period.
figures-stages-note = Of the requests that began a stage in the period: how many went on, ended there or are still there, and how long half of those who went on took at most.
figures-offices-note = Kits issued and keys made at each office in the period, and requests of the people whose identity it checked.
figures-no-office = Identity checked elsewhere
figures-csv = Download as CSV
figures-column-begins = From
figures-column-received = Received
figures-column-approved = Approved
figures-column-rejected = Rejected
figures-column-decided = Decided
figures-column-age = Age
figures-column-requests = Requests
figures-column-stage = Stage
figures-column-began = Began
figures-column-went_on = Went on
figures-column-ended = Ended
figures-column-still_there = Still there
figures-column-drop_off = Drop-off (%)
figures-column-median = Median
figures-column-median_hours = Median (hours)
figures-column-office = Office
figures-column-kits = Kits issued
figures-column-keys = Keys made
figures-age-new = up to 2 working days
figures-age-ageing = 3 to 5 working days
figures-age-late = more than 5 working days
figures-stretch-details = Start to keys
figures-stretch-sign_in = Keys to sign-in
figures-stretch-contract = Sign-in to contract
figures-stretch-review = Contract to first decision
figures-stretch-completion = Approval to completion
figures-stretch-issue = Completion to certificate
figures-hours =
    { $hours ->
        [0] less than an hour
        [one] { $hours } hour
       *[other] { $hours } hours
    }
figures-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
