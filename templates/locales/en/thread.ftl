### The messages of a request, between the person and eHealth.

thread-title = Messages
thread-with = Between you and { $name }
thread-lead = What you write here stays in this service. By mail we only say that there is something to read.
thread-closed = This thread is closed: the request ended more than 30 days ago. You can still read it, but not write any more.
thread-too-late = A message can be taken back for five minutes after it was sent. These are over.
thread-empty = Nothing has been written yet.
thread-you = You
thread-ehealth = eHealth
thread-ehealth-by = eHealth ({ $name })
thread-read = Read on { $moment }
thread-unread = Not read yet
thread-taken-back = Taken back on { $moment }
thread-take-back = Take back
thread-take-back-until = You can take this back until { $time }.
thread-unread-count =
    { $count ->
        [one] { $count } message is marked as not read.
       *[other] { $count } messages are marked as not read.
    }
thread-mark-read = I have read this
thread-file-heading = Send a file
thread-file = File
thread-file-send = Send the file
thread-write-heading = Write a message
thread-text = Message
thread-text-hint = At most 4,000 characters. By answering you also say that you have read what stands above.
thread-send = Send
thread-done-sent = Sent. You can take it back for five minutes.
thread-done-read = Marked as read.
thread-done-taken_back = Taken back.
thread-link = Messages with eHealth
thread-link-person = Messages with the person
thread-link-unread =
    { $count ->
        [0] nothing new
        [one] { $count } not read
       *[other] { $count } not read
    }
