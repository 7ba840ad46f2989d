//! The machine-readable zone at the counter: read, judged part by part, filled in, compared.

use passerelle::browser::{Browser, Seen};
use passerelle::domain::staff::Role;
use passerelle::storage::zone_readings;

use crate::support::counter::{nikos_but, office, open_file, record, staff_at};
use crate::support::zones::{card, of_nikos, passport};
use crate::support::{TestApp, each_engine};

async fn clerk(app: &TestApp) -> Browser {
    let office = office(app, "Bruxelles").await;
    staff_at(app, Some(office), Role::Clerk, "Ann Peeters").await
}

/// Has a zone read on the evidence page of a new file, of which the search knew a year of birth.
async fn read_zone(clerk: &Browser, zone: &str) -> Seen {
    let evidence = open_file(clerk).await;
    assert!(evidence.text().contains("value=\"1901\""), "what was searched by is not asked twice");
    clerk.submit(&evidence, &[("mrz", zone), ("action", "read"), ("birth_date_year", "")]).await.unwrap()
}

/// What no zone says.
const REST: [(&str, &str); 12] = [
    ("given_names", "Νίκος"),
    ("family_name", "Παπαδάκης"),
    ("national_number", "79.43.14-101.81"),
    ("email", "nikos@example.org"),
    ("phone", ""),
    ("language", "en"),
    ("seen_original", "yes"),
    ("seen_photo", "yes"),
    ("seen_feature_raised_print", "yes"),
    ("seen_feature_colour_shift", "yes"),
    ("lost_stolen_check", "checked"),
    ("no_zone", ""),
];

#[test]
fn a_zone_fills_what_it_says_and_is_compared_at_the_end() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let page = read_zone(&clerk, &of_nikos()).await.expect(200).unwrap();
        assert!(page.text().contains("every check digit holds"), "{}", page.text());
        for filled in ["AN1234567", "PAPADAKIS", "NIKOS", "1979", "2031"] {
            assert!(page.text().contains(&format!("value=\"{filled}\"")), "{filled}: {}", page.text());
        }
        assert!(page.text().contains("value=\"GR\" selected"), "{}", page.text());
        assert!(page.text().contains("id=\"birth_date\" name=\"birth_date_day\" type=\"text\""));
        assert!(!page.text().contains("P&#60;GRC"), "the zone itself is gone");
        let other = [&REST[..], &[("document_number", "AN1234568"), ("mrz_family", "PAPADAKES")]].concat();
        let refused = clerk.submit(&page, &other).await.unwrap().expect(422).unwrap();
        for field in ["document_number", "mrz_family"] {
            assert!(refused.text().contains(&format!("id=\"{field}-error\"")), "{field}: {}", refused.text());
        }
        assert!(refused.text().contains("The machine-readable zone says something else here."));
        let right = [("document_number", "AN 123 4567"), ("mrz_family", "PAPADAKIS")];
        let check = clerk.submit(&refused, &right).await.unwrap().expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
        assert!(check.text().contains("Greek, by ELOT 743") && !check.text().contains("Look at both again"));
        let id = check.path.trim_end_matches("/check").rsplit('/').next().unwrap().parse().unwrap();
        let kept = zone_readings::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!((kept.absence, kept.name_rule.to_string().as_str()), (None, "elot_743"));
    });
}

#[test]
fn a_wrong_check_digit_is_named_beside_its_field_and_blocks() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let wrong = of_nikos().replace("AN1234567", "AN1234568");
        let refused = read_zone(&clerk, &wrong).await.expect(422).unwrap();
        let text = refused.text();
        assert!(text.contains("These parts do not agree with their check digits: document number"), "{text}");
        assert!(text.contains("id=\"document_number-error\"") && text.contains("id=\"mrz-error\""), "{text}");
        assert!(!text.contains("id=\"birth_date-error\""), "the birth date holds");
        assert!(
            text.contains("AN1234568") && !text.contains("value=\"AN1234568\""),
            "typed again, not taken over"
        );
        // The same with the main button, everything else being right.
        let everything = nikos_but(&[("mrz", wrong.as_str()), ("no_zone", "")]);
        let refused = clerk.submit(&refused, &everything).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("id=\"mrz-error\""), "{}", refused.text());
        // The line corrected: all is well.
        let zone = of_nikos();
        let everything = nikos_but(&[("mrz", zone.as_str()), ("no_zone", "")]);
        let check = clerk.submit(&refused, &everything).await.unwrap().expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
    });
}

#[test]
fn what_may_have_been_meant_is_shown_and_not_taken() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let right = passport("GRC", "PAPADAKIS<<NIKOS", "AN1234567", "790314", "310327");
        let wrong = right.replace("790314", "79O314");
        let refused = read_zone(&clerk, &wrong).await.expect(422).unwrap();
        assert!(refused.text().contains("Line 2 may have been meant like this."), "{}", refused.text());
        assert!(refused.text().contains(&right.lines().nth(1).unwrap().replace('<', "&#60;")));
        assert!(refused.text().contains("79O314") && !refused.text().contains("value=\"1979\""));
    });
}

#[test]
fn without_a_zone_a_reason_is_asked() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let refused = record(&clerk, &nikos_but(&[("no_zone", "")])).await.expect(422).unwrap();
        assert!(refused.text().contains("id=\"no_zone-error\""), "{}", refused.text());
        let unknown = clerk.submit(&refused, &[("no_zone", "lazy")]).await.unwrap().expect(422).unwrap();
        assert!(unknown.text().contains("id=\"no_zone-error\""), "{}", unknown.text());
        let check = clerk.submit(&unknown, &[("no_zone", "refused")]).await.unwrap().expect(200).unwrap();
        assert!(check.path.ends_with("/check"));
        let evidence = clerk.get(&check.path.replace("/check", "/evidence")).await.unwrap();
        assert!(evidence.text().contains("value=\"refused\" checked"), "{}", evidence.text());
    });
}

#[test]
fn a_line_too_short_and_a_visa_are_told_in_the_clerks_language() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let zone = of_nikos();
        let short = &zone[..zone.len() - 2];
        let evidence = open_file(&clerk).await;
        for (language, said) in [
            ("en", "Line 2 has 43 characters instead of 44."),
            ("nl", "Regel 2 heeft 43 tekens in plaats van 44."),
            ("fr", "La ligne 2 compte 43 caractères au lieu de 44."),
            ("de", "Zeile 2 hat 43 Zeichen statt 44."),
        ] {
            let page = clerk.get(&format!("{}?lang={language}", evidence.path)).await.unwrap();
            let refused = clerk.submit(&page, &[("mrz", short), ("action", "read")]).await.unwrap();
            assert!(refused.clone().expect(422).unwrap().text().contains(said), "{said}: {}", refused.text());
        }
        clerk.get(&format!("{}?lang=en", evidence.path)).await.unwrap();
        let visa = zone.replacen('P', "V", 1);
        let refused = read_zone(&clerk, &visa).await.expect(422).unwrap();
        assert!(refused.text().contains("These are the lines of a visa."), "{}", refused.text());
        let empty = read_zone(&clerk, " \n ").await.expect(422).unwrap();
        assert!(empty.text().contains("Type the machine-readable lines"), "{}", empty.text());
    });
}

#[test]
fn identity_cards_of_far_away_and_specimens_are_refused() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let moroccan = card("ID", "MAR", "ALAOUI<<SAFAA", "AB1234567", "790314", "310327");
        let page = read_zone(&clerk, &moroccan).await.expect(200).unwrap();
        let refused = clerk.submit(&page, &REST).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("accepted only from a state of the European Economic Area"));
        let polish = card("ID", "POL", "NOWAK<<ANNA", "AB1234567", "790314", "310327");
        let page = clerk.submit(&refused, &[("mrz", polish.as_str()), ("action", "read")]).await.unwrap();
        // What the first card had filled in makes place for the second; what was typed stays.
        assert!(page.text().contains("value=\"NOWAK\"") && page.text().contains("value=\"PL\" selected"));
        assert!(page.text().contains("value=\"Παπαδάκης\""), "{}", page.text());
        let specimen =
            include_str!("../../../fixtures/mrz/td1-eriksson.toml").split("\"\"\"").nth(1).unwrap();
        let refused = read_zone(&clerk, specimen).await.expect(422).unwrap();
        assert!(refused.text().contains("imaginary state Utopia"), "{}", refused.text());
    });
}

#[test]
fn the_counter_opens_a_file_from_a_zone_and_a_language() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let page = clerk.get("/office/counter").await.unwrap().expect(200).unwrap();
        assert!(page.text().contains("<textarea id=\"mrz\""), "{}", page.text());
        let zone = of_nikos();
        let refused = clerk.submit(&page, &[("mrz", zone.as_str())]).await.unwrap().expect(422).unwrap();
        assert!(refused.text().contains("id=\"language-error\"") && refused.text().contains("AN1234567"));
        let refused = clerk.submit(&refused, &[("mrz", ""), ("language", "fr")]).await.unwrap();
        assert!(refused.text().contains("id=\"mrz-error\""), "{}", refused.text());
        let fields = refused.main_form().unwrap().filled(&[("mrz", zone.as_str())]);
        let clicks = (0..8).map(|_| clerk.post("/office/counter", &fields));
        let seen = futures_util::future::try_join_all(clicks).await.unwrap();
        let opened: std::collections::BTreeSet<_> =
            seen.iter().map(|seen| seen.location().unwrap()).collect();
        assert_eq!(opened.len(), 1, "eight clicks open one file: {opened:?}");
        let evidence = clerk.get(opened.first().unwrap()).await.unwrap().expect(200).unwrap();
        let text = evidence.text();
        assert!(text.contains("value=\"AN1234567\"") && text.contains("every check digit holds"), "{text}");
        // The first field that the zone cannot fill; the questions in the person's language beside the clerk's.
        assert!(
            text.contains("<input id=\"given_names\"") && text.contains("lang=\"fr\">Quelle adresse e-mail")
        );
        let focused = text.split("autofocus").next().unwrap().rsplit("id=\"").next().unwrap();
        assert!(focused.starts_with("given_names\""), "{focused}");
        let check = clerk.submit(&evidence, &REST).await.unwrap().expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
    });
}

#[test]
fn a_name_that_no_rule_explains_is_looked_at_again_and_not_refused() {
    each_engine(async |app| {
        let clerk = clerk(app).await;
        let check = record(&clerk, &nikos_but(&[("mrz_family", "PAPADAKES")])).await.expect(200).unwrap();
        assert!(check.path.ends_with("/check"), "{}", check.text());
        assert!(
            check.text().contains("not explained by any rule") && check.text().contains("Look at both again")
        );
        let id = check.path.trim_end_matches("/check").rsplit('/').next().unwrap().parse().unwrap();
        let kept = zone_readings::of(&mut app.ctx.reader(), id).await.unwrap().unwrap();
        assert_eq!(kept.name_rule.to_string(), "unexplained");
    });
}
