### Help, contact and the accessibility statement.

help-title = Help
help-lead = You cannot break anything. Every step is kept, and every dead end has a way on.
help-letter-heading = I lost the letter with my code
help-letter-text = Go back to a registration office with the same identity document. The office prints a new letter and sends a new link. The old letter and the old link stop working at once.
help-link-heading = I did not receive the mail, or the link does not work
help-link-text = Look in your spam folder first. The registration office can send the link again and can correct your address. The link works for 14 days; after that the office issues a new letter and a new link.
help-code-heading = My code is not accepted
help-code-text = Type it as it is printed: spaces, hyphens and small letters do not matter. A typing mistake is noticed and does not count. After ten wrong codes the letter is blocked, and the office issues a new one.
help-phone-heading = I have a new telephone or lost the old one
help-phone-text = Sign in with your recovery code if you kept it. Otherwise go to any registration office with your identity document. A request under review is not affected.
help-clock-heading = The six digits of my app are refused
help-clock-text = The app and our service must agree about the time. Set the date and time of your phone to automatic, wait for the next digits and try again.
help-waiting-heading = I do not know who has to act now
help-waiting-text = The status page shows where your file stands, since when, and who acts next. We also send you a mail each time it is your turn.
help-more = Did you not find your answer?

contact-title = Contact
contact-lead = Keep your reference at hand. Never send us your code, your password or your national number.
contact-office-heading = Your letter, your link, your identity
contact-office-text = Contact the registration office that checked your identity. Its address and telephone number are on your letter.
contact-request-heading = Your request, your contract, your certificate
contact-request-text = Reply to the mail you received about your request. It reaches the people who handle your file.
contact-fraud-heading = This was not me
contact-fraud-text = If you received a letter or a mail that you did not ask for, tell the registration office named in it at once. They block the code, and nothing more happens in your name.
contact-accessibility-heading = You cannot use a page
contact-accessibility-text = Tell us which page and what stands in your way. You can also do every step that concerns your identity in person at a registration office.
contact-never = We never ask for your code or your password: not by telephone, not by mail and not at the counter.

accessibility-title = Accessibility
accessibility-lead = Everybody must be able to use this service: with a keyboard, a screen reader, a telephone, large text or a slow line.
accessibility-status-heading = How accessible the service is
accessibility-status-text = The service is built to meet the Web Content Accessibility Guidelines 2.2 at level AA and the European standard EN 301 549. Contrast, labels, headings and the use by keyboard are checked automatically with each version. An independent audit has not been done yet.
accessibility-use-heading = How you can use it
accessibility-use-text = Every page works without a mouse and without scripts, at a width of 320 pixels and with text enlarged to 200 percent. Colours follow the light or dark setting of your device.
accessibility-limits-heading = What does not work for everybody
accessibility-limits-text = Documents that you or others upload are shown as they are and may lack a text that a screen reader can read. The image code for your telephone always has the same secret beside it as text.
accessibility-feedback-heading = Tell us what stands in your way
accessibility-feedback-text = Tell us which page and what happened. You will find how to reach us on the contact page.
accessibility-enforcement-heading = If our answer does not help
accessibility-enforcement-text = You can turn to the Federal Ombudsman of Belgium, free of charge.
