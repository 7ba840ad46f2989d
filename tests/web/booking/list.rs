//! `office import`: a list comes again and again, whole or not at all.

use passerelle::actions::offices::import::{Imported, import};
use passerelle::actions::offices::sheet;

use super::count;
use crate::support::bookings::reader;
use crate::support::each_engine;

const HEADER: &str = "key,name,municipality,other_names,postcode,regime,address,phone,email,languages,visit,hours,remark,\
    closed_days,price_cents,equipment,slot_minutes,counters,active";

fn list(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

const LIEGE: &str = "4000,Ville de Liège,Liège,Luik / Lüttich,4000,fr,Rue Saint-Mathieu 2,04 221 66 66,,fr en,appointment,\
    mon-fri 08:00-12:30,,2026-12-24,700,printer,20,2,yes";
const HUY: &str = "4500,Ville de Huy,Huy,Hoei,4500,fr,Grand-Place 1,085 21 78 21,,fr,walk_in,mon-fri 09:00-12:00,,,0,,30,1,yes";

#[test]
fn a_list_is_stored_judged_and_updated_by_its_keys() {
    each_engine(async |app| {
        let offices = sheet::read(list(&[LIEGE, HUY]).as_bytes()).unwrap();
        let all = "SELECT COUNT(*) AS n FROM office";
        let dry = import(&app.ctx, &offices, true).await.unwrap();
        assert_eq!((dry, count(app, all).await), (Imported { added: 2, updated: 0 }, 0));
        import(&app.ctx, &offices, false).await.unwrap();
        let again = import(&app.ctx, &offices, false).await.unwrap();
        assert_eq!((again, count(app, all).await), (Imported { added: 0, updated: 2 }, 2));
        let visitor = reader(app).await;
        let page = visitor.get("/offices?place=luik").await.unwrap();
        assert!(
            page.text().contains("Ville de Liège") && page.text().contains("7.00 euro"),
            "{}",
            page.text()
        );
        let dearer = LIEGE.replace(",700,", ",950,");
        let closed = HUY.replace(",1,yes", ",1,no");
        let changed = sheet::read(list(&[&dearer, &closed]).as_bytes()).unwrap();
        import(&app.ctx, &changed, false).await.unwrap();
        let page = visitor.get("/offices").await.unwrap();
        assert!(
            page.text().contains("9.50 euro") && !page.text().contains("Ville de Huy"),
            "{}",
            page.text()
        );
    });
}

#[test]
fn one_fault_and_nothing_is_taken() {
    let faults = sheet::read(list(&[LIEGE, &HUY.replace("walk_in", "perhaps")]).as_bytes()).unwrap_err();
    assert_eq!(faults[0].to_string(), "line 3, column visit: is appointment or walk_in");
}
