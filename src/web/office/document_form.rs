//! The part of a form about the document in the clerk's hands: at the first check and at every new kit.

use time::Date;

use super::choices;
use crate::actions::office::answers::DocumentSeen;
use crate::actions::office::issue_kit::outlives_kit;
use crate::domain::instant::Instant;
use crate::domain::person::country::Country;
use crate::domain::person::date::parse_date;
use crate::domain::person::document::{DocumentKind, DocumentNumber};
use crate::domain::person::evidence::{Evidence, EvidenceFault, ListCheck};
use crate::domain::person::features::{SecurityFeature, are_enough};
use crate::domain::person::name::folded;
use crate::domain::word::Word;
use crate::text::locale::Locale;
use crate::web::form::{Choice, Form};

/// What the name of a feature's tick begins with: like all that says what the clerk did, `seen_`.
const FEATURE: &str = "seen_feature_";
/// The tick that a keyboard begins the features with.
pub const FIRST_FEATURE: &str = "seen_feature_raised_print";

/// What the selects and radios of the part offer.
pub struct DocumentChoices {
    pub kinds: Vec<Choice>,
    pub countries: Vec<Choice>,
    pub list_checks: Vec<Choice>,
    /// The security features that are met most, and the others.
    pub features: Vec<Choice>,
    pub more_features: Vec<Choice>,
}

impl DocumentChoices {
    /// In the reader's language; countries by name.
    pub fn new(l: Locale) -> Self {
        let mut countries: Vec<_> =
            Country::all().map(|country| Choice::new(country.alpha2(), l.t(country.key()))).collect();
        countries.sort_by_cached_key(|country| folded(&country.label));
        let feature = |feature: &SecurityFeature| {
            Choice::new(format!("{FEATURE}{}", feature.word()), l.of("feature-", feature.word()))
        };
        let (features, more_features) = SecurityFeature::ALL.split_at(3);
        let list_checks = [ListCheck::Checked, ListCheck::Unavailable];
        Self {
            kinds: choices::<DocumentKind>(l, "office-document-"),
            countries,
            list_checks: list_checks
                .map(|check| Choice::new(check.word(), l.of("office-list-", check.word())))
                .into(),
            features: features.iter().map(feature).collect(),
            more_features: more_features.iter().map(feature).collect(),
        }
    }
}

impl DocumentChoices {
    /// Whether one of the less common features is ticked: the fold must not hide it.
    pub fn any_more(&self, form: &Form) -> bool {
        self.more_features.iter().any(|choice| form.ticked(&choice.value))
    }
}

/// Shows a document seen before. What the clerk did with it then is not carried over to another day.
pub fn fill(form: &mut Form, document: &DocumentSeen) {
    form.set("document_kind", document.kind.word());
    form.set("document_country", document.country.alpha2());
    form.set("document_expires_day", document.expires_on.day());
    form.set("document_expires_month", u8::from(document.expires_on.month()));
    form.set("document_expires_year", document.expires_on.year());
}

/// Shows the checklist as ticked.
pub fn fill_evidence(form: &mut Form, evidence: &Evidence) {
    let ticks = [("seen_original", evidence.original_seen), ("seen_photo", evidence.photograph_compared)];
    for (name, _) in ticks.into_iter().filter(|(_, ticked)| *ticked) {
        form.set(name, "yes");
    }
    form.set("lost_stolen_check", evidence.lost_or_stolen.word());
}

/// Shows the security features as ticked.
pub fn fill_features(form: &mut Form, features: &[SecurityFeature]) {
    for feature in features {
        form.set(&format!("{FEATURE}{}", feature.word()), "yes");
    }
}

/// Judges the part; `None` if something is refused.
pub fn read(form: &mut Form, now: Instant) -> Option<DocumentSeen> {
    let kind = DocumentKind::chosen(form.value("document_kind"));
    let kind = form.judge("document_kind", kind, |fault| fault.key().to_owned());
    let country = Country::parse(form.value("document_country"));
    let country = form.judge("document_country", country, |fault| fault.key().to_owned());
    if let (Some(kind), Some(country)) = (kind, country) {
        form.judge("document_country", kind.accepted_from(country), |fault| fault.key().to_owned());
    }
    let number = DocumentNumber::parse(form.value("document_number"));
    let number = form.judge("document_number", number, |fault| fault.key().to_owned());
    let expires_on = read_expiry(form, now);
    let features = read_features(form);
    let evidence = read_evidence(form, are_enough(&features, kind, country));
    Some(DocumentSeen {
        kind: kind?,
        country: country?,
        number: number?,
        expires_on: expires_on?,
        evidence: evidence?,
        features,
    })
}

fn read_expiry(form: &mut Form, now: Instant) -> Option<Date> {
    let name = "document_expires";
    let typed = parse_date(form.part(name, "day"), form.part(name, "month"), form.part(name, "year"));
    let date = form.judge(name, typed, |fault| fault.key().to_owned())?;
    form.judge(name, outlives_kit(date, now), |fault| fault.key().to_owned())?;
    Some(date)
}

fn read_features(form: &Form) -> Vec<SecurityFeature> {
    let ticked = |feature: &SecurityFeature| form.ticked(&format!("{FEATURE}{}", feature.word()));
    SecurityFeature::ALL.iter().copied().filter(ticked).collect()
}

fn read_evidence(form: &mut Form, features_felt: bool) -> Option<Evidence> {
    let evidence = Evidence {
        original_seen: form.ticked("seen_original"),
        photograph_compared: form.ticked("seen_photo"),
        security_features_felt: features_felt,
        lost_or_stolen: ListCheck::parse(form.value("lost_stolen_check")).unwrap_or(ListCheck::NotChecked),
    };
    for fault in evidence.faults() {
        let field = match fault {
            EvidenceFault::OriginalNotSeen => "seen_original",
            EvidenceFault::PhotographNotCompared => "seen_photo",
            EvidenceFault::SecurityFeaturesNotFelt => "seen_features",
            EvidenceFault::ListNotChecked => "lost_stolen_check",
        };
        form.refuse(field, fault.key());
    }
    evidence.complete().then_some(evidence)
}
