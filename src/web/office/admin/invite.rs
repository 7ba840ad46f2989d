//! `/office/admin/staff/new`: somebody new at the office. The answer to the post shows their code, once.

use askama::Template;

use crate::actions::office_admin::invite_member::{Handed, NewMember, invite_member};
use crate::actions::staff::invite::Invitation;
use crate::domain::calendar::brussels_day;
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::person::date::parse_date;
use crate::domain::person::email::Email;
use crate::domain::person::national_number::NationalNumber;
use crate::domain::staff::Role;
use crate::domain::typed::tidy;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};
use crate::web::guard::Administrator;
use crate::web::page::Page;
use crate::web::posted::Posted;
use crate::web::problem::{Reply, go, show, show_refused};

/// Longest name.
const NAME_LENGTH: usize = 200;

#[derive(Template)]
#[template(path = "office/admin/invite.html")]
pub struct InvitePage {
    page: Page,
    form: Form,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "office/admin/handed.html")]
pub struct HandedPage {
    page: Page,
    name: String,
    email: String,
    code: String,
    expires_at: Instant,
    /// The page of the member of staff.
    way_on: String,
}

/// Asks who it is.
pub async fn get(at: Administrator) -> Reply {
    let mut form = at.visit.form(0)?;
    form.set("language", at.staff.language.tag());
    show(&page(&at, form))
}

/// Invites, and shows the code.
pub async fn post(at: Administrator, Posted { visit, mut form }: Posted) -> Reply {
    if let Some(new) = judge(&mut form, visit.ctx.now()) {
        let submission = visit.submission(&form, "")?;
        match invite_member(&visit.ctx, submission, &visit.browser, &at.desk, &new).await? {
            Handed::Kit(kit) => return show_code(&at, *kit, new.name, new.email.as_str().to_owned()),
            Handed::At(path) => return go(path),
            Handed::AddressKnown => form.refuse("email", "office-admin-address-known"),
        }
    }
    let mut page = page(&at, visit.again(form)?);
    page.page.error = true;
    show_refused(&page)
}

/// The code, to be handed over: it is shown here and nowhere else.
pub(super) fn show_code(at: &Administrator, kit: Invitation, name: String, email: String) -> Reply {
    let way_on = format!("/office/admin/staff/{}", kit.staff);
    show(&HandedPage { page: at.page(), name, email, code: kit.code, expires_at: kit.expires_at, way_on })
}

/// The roles that an administrator gives.
pub(super) fn roles(l: Locale) -> Vec<Choice> {
    let of_office = Role::ALL.into_iter().filter(|role| role.of_office());
    of_office.map(|role| Choice::new(role.word(), l.of("office-admin-role-", role.word()))).collect()
}

/// A role of an office that was chosen.
pub(super) fn chosen_role(form: &mut Form) -> Option<Role> {
    let role = Role::parse(form.value("role")).filter(|role| role.of_office());
    form.judge("role", role.ok_or(()), |()| "office-admin-role-missing".to_owned())
}

/// A day of training that is not still to come.
pub(super) fn trained_on(form: &mut Form, now: Instant) -> Option<time::Date> {
    let typed = parse_date(
        form.part("trained_on", "day"),
        form.part("trained_on", "month"),
        form.part("trained_on", "year"),
    );
    let day = form.judge("trained_on", typed, |fault| fault.key().to_owned())?;
    let past = (day <= brussels_day(now)).then_some(day).ok_or(());
    form.judge("trained_on", past, |()| "office-admin-training-future".to_owned())
}

/// A number of either register.
pub(super) fn number(form: &mut Form, now: Instant) -> Option<NationalNumber> {
    let number = NationalNumber::parse(form.value("national_number"), brussels_day(now));
    form.judge("national_number", number, |fault| fault.key().to_owned())
}

fn judge(form: &mut Form, now: Instant) -> Option<NewMember> {
    let name = tidy(form.value("name"));
    if name.is_empty() || name.chars().count() > NAME_LENGTH {
        form.refuse("name", "office-admin-name-missing");
    }
    let email = Email::parse(form.value("email"));
    let email = form.judge("email", email, |fault| fault.key().to_owned());
    let role = chosen_role(form);
    let language = Language::ALL.into_iter().find(|language| form.chosen("language", language.tag()));
    let language = form.judge("language", language.ok_or(()), |()| "office-language-missing".to_owned());
    let number = number(form, now);
    let trained_on = trained_on(form, now);
    if form.is_refused() {
        return None;
    }
    Some(NewMember {
        name,
        email: email?,
        role: role?,
        language: language?,
        number: number?,
        trained_on: trained_on?,
    })
}

fn page(at: &Administrator, form: Form) -> InvitePage {
    let page = at.page();
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name())).into();
    InvitePage { roles: roles(page.l()), page, form, languages }
}
