//! The six digits that prove a mailbox, derived in this one place. They are stored nowhere: they come into being
//! as their letter leaves, out of the id of the row that holds their keyed hash.

use crate::actions::Context;
use crate::adapters::vault::Purpose;
use crate::domain::enrolment::email_proof::MailedDigits;
use crate::domain::id::DigitsId;

/// The digits of that row; the same for the same row.
pub fn digits(ctx: &Context, id: DigitsId) -> MailedDigits {
    let mac = ctx.vault.keyed_hash(Purpose::EmailDigitsDraw, id.0.as_bytes());
    let mut random = [0; 8];
    random.copy_from_slice(&mac[..8]);
    MailedDigits::from_random(u64::from_be_bytes(random))
}

/// What the database keeps in place of the digits; the row's id is the salt.
pub fn digits_hash(ctx: &Context, id: DigitsId, digits: &MailedDigits) -> Vec<u8> {
    let salted = [id.0.as_bytes(), digits.hash_input()].concat();
    ctx.vault.keyed_hash(Purpose::EmailDigits, &salted).to_vec()
}

/// What the database keeps in place of the address that digits were sent to. Another spelling is another address:
/// nobody but the mail server knows whether they lead to one mailbox.
pub fn email_hash(ctx: &Context, email: &str) -> Vec<u8> {
    ctx.vault.keyed_hash(Purpose::EmailAddress, email.as_bytes()).to_vec()
}
