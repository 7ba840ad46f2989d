### What is said when a page cannot be shown.

error-way-start = Go to the start page
error-way-status = See where your file stands
error-way-back = Go back and look at the page again
error-contact = If this goes on, contact us:
error-request-id = If you contact us, quote this number:

error-400-heading = We could not read what was sent
error-400-text = The address or the form arrived incomplete. Go back, load the page again and send it once more.
error-403-heading = You may not see this page
error-403-text = You are signed in, but this page belongs to another role or another office. If you need it for your work, ask your administrator.
error-404-heading = Page not found
error-404-text = If you typed the address, check that it is correct. If you followed a link, it may be incomplete: copy the whole link from the mail.
error-409-heading = Something has changed in the meantime
error-409-text = Since you opened this page, somebody else or another window has changed this file. What you sent was not applied. Open the page again to see the present state.
error-413-heading = This file is too big
error-413-text = A file may be at most 10 MB. Nothing else that you sent before is lost. Go back and choose a smaller file, for example a scan with a lower resolution.
error-422-heading = Something needs correcting
error-422-text = Go back and look at what you entered. What you sent before is kept.
error-500-heading = Sorry, there is a problem with the service
error-500-text = Try again later. Everything you had sent before this page is kept; what you typed on this page may have to be typed again.
error-503-heading = Sorry, the service is not available
error-503-text = Try again in a few minutes. Everything you had sent before is kept.

error-not-a-clerk = These pages are for the people who work at the counter of a registration office.
error-not-an-approver = These pages belong to the back office of eHealth, where each role opens its own.
error-not-staff = These pages are for staff. Nobody works here under your digital key, or not any more.
error-refused-heading = This is not possible
error-form-heading = This form can no longer be sent
error-form-text = It comes from another site, from another browser, or from a page that was opened before you signed in. Nothing was changed. Open the page again here and fill the form in once more.
