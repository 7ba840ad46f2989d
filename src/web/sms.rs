//! What pages say about codes by text message, while somebody sets such a key up and while they sign in with it.

use super::form::Form;
use super::visit::Visit;
use crate::actions::sms_codes::SmsStanding;
use crate::domain::key::sms::{SendFault, SmsState};
use crate::text::locale::Locale;

/// How far the newest code has come; the number by its last two digits.
pub fn said(l: Locale, standing: &SmsStanding) -> String {
    let tail = standing.tail.to_string();
    let Some(code) = standing.code else {
        return l.t1("sms-none", "tail", tail);
    };
    let key = match code.state {
        SmsState::Queued | SmsState::Sending => "sms-state-waiting",
        SmsState::Sent => "sms-state-sent",
        SmsState::Unknown => "sms-state-unknown",
        SmsState::Refused | SmsState::Dropped => "sms-state-refused",
    };
    l.t2(key, "tail", tail, "time", l.time(&code.until))
}

/// Whether there is a code to type.
pub fn takes_code(standing: &SmsStanding) -> bool {
    standing.code.is_some_and(|code| code.state.may_arrive())
}

/// Says beside this field from when on another code may be asked for.
pub fn refuse(visit: &Visit, form: &mut Form, field: &str, fault: SendFault) {
    let l = visit.locale();
    let (key, argument) = match fault {
        SendFault::TooSoon(until) => {
            let seconds = until.since(visit.ctx.now()).whole_seconds().max(1);
            ("sms-too-soon", ("seconds", seconds.to_string()))
        }
        SendFault::EnoughThisHour(until) => ("sms-enough-hour", ("time", l.time(&until))),
        SendFault::EnoughToday(until) => ("sms-enough-day", ("moment", l.moment(&until))),
    };
    form.refuse_with(field, key, vec![argument]);
}
