//! The security features of a document: at least two that it can have, each kept with who found it.

use passerelle::domain::id::EnrolmentId;
use passerelle::domain::person::features::SecurityFeature::{self, ColourShift, RaisedPrint, Ultraviolet};
use passerelle::domain::staff::Role;
use passerelle::domain::word::Word;
use passerelle::storage::db::Read;
use passerelle::storage::evidence_ticks;

use crate::support::counter::{nikos_but, office, record, staff_at};
use crate::support::each_engine;

/// Nikos with these features ticked and no others.
fn with(found: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    let mut typed = nikos_but(&[]);
    typed.retain(|(name, _)| !name.starts_with("seen_feature_"));
    typed.extend(found.iter().map(|name| (*name, "yes")));
    typed
}

#[test]
fn fewer_than_two_that_the_document_can_have_are_refused() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        for found in [
            &[][..],
            &["seen_feature_raised_print"],
            // No passport has the sign of the Union's identity cards; and nothing else is a feature.
            &["seen_feature_raised_print", "seen_feature_stars_and_letters"],
            &["seen_feature_raised_print", "seen_feature_good_impression"],
        ] {
            let refused = record(&clerk, &with(found)).await.expect(422).unwrap();
            assert!(refused.text().contains("id=\"seen_features-error\""), "{found:?}: {}", refused.text());
            assert!(refused.text().contains("href=\"#seen_features\""), "{found:?}");
        }
        let card = [&with(&["seen_feature_raised_print", "seen_feature_stars_and_letters"])[..]].concat();
        let card: Vec<_> = card
            .into_iter()
            .map(|(name, value)| (name, if name == "document_kind" { "identity_card" } else { value }))
            .collect();
        let check = record(&clerk, &card).await.expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
    });
}

#[test]
fn each_tick_keeps_who_and_when_and_comes_back_on_the_page() {
    each_engine(async |app| {
        let office = office(app, "Bruxelles").await;
        let clerk = staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await;
        let found = ["seen_feature_raised_print", "seen_feature_ultraviolet"];
        let check = record(&clerk, &with(&found)).await.expect(200).unwrap();
        let id: EnrolmentId = check.path.split('/').nth(3).unwrap().parse().unwrap();
        assert_eq!(evidence_ticks::of(&mut app.ctx.reader(), id).await.unwrap(), [RaisedPrint, Ultraviolet]);
        let evidence = clerk.get(&check.path.replace("/check", "/evidence")).await.unwrap();
        for name in found {
            assert!(evidence.text().contains(&format!("name=\"{name}\" value=\"yes\" checked")), "{name}");
        }
        assert!(evidence.text().contains("<details open>"), "a ticked feature is not folded away");
        let other = with(&["seen_feature_raised_print", "seen_feature_colour_shift"]);
        let form = evidence.main_form().unwrap();
        let mut fields = form.filled(&other);
        fields.retain(|(name, _)| name != "seen_feature_ultraviolet");
        clerk.post(&check.path.replace("/check", "/evidence"), &fields).await.unwrap().expect(303).unwrap();
        assert_eq!(evidence_ticks::of(&mut app.ctx.reader(), id).await.unwrap(), [RaisedPrint, ColourShift]);
        let who = "SELECT s.name FROM evidence_tick t JOIN staff s ON s.id = t.ticked_by";
        let names = app.ctx.reader().query(who).all(|row| row.get::<String>("name")).await.unwrap();
        assert_eq!(names, ["Ann Peeters", "Ann Peeters"]);
        assert_eq!(SecurityFeature::ALL.len(), 8);
        assert!(SecurityFeature::ALL.iter().all(|feature| evidence.text().contains(feature.word())));
    });
}
