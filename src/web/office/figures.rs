//! `/office/figures`: twelve weeks of the office, as a drawing and as the table it is made of.

use askama::Template;

use crate::actions::office::figures::{self, Figures};
use crate::domain::figures::{Counted, Week};
use crate::domain::office::Office;
use crate::domain::word::Word;
use crate::storage::offices;
use crate::web::guard::OfficeMember;
use crate::web::page::Page;
use crate::web::parts::Column;
use crate::web::problem::{Reply, show};

/// Measures of the drawing, in its own units.
const HEIGHT: u32 = 160;
const WEEK_WIDTH: u32 = 56;
const BAR_WIDTH: u32 = 14;

#[derive(Template)]
#[template(path = "office/figures.html")]
pub struct FiguresPage {
    page: Page,
    office: Office,
    figures: Figures,
    columns: Vec<Column>,
    bars: Vec<Bar>,
    width: u32,
    height: u32,
}

/// One bar of the drawing.
pub struct Bar {
    /// Class, and what is counted.
    class: &'static str,
    x: u32,
    y: u32,
    height: u32,
}

impl FiguresPage {
    /// "12 minutes", or nothing to say.
    fn median(&self) -> String {
        let l = self.page.l();
        match self.figures.median_check {
            Some(span) => l.t1("office-admin-figures-minutes", "minutes", span.whole_minutes()),
            None => l.t("office-admin-figures-none"),
        }
    }

    fn bar_width(&self) -> u32 {
        BAR_WIDTH
    }
}

/// The page.
pub async fn get(member: OfficeMember) -> Reply {
    let ctx = &member.visit.ctx;
    let figures = figures::of(ctx, member.office).await?;
    let mut columns: Vec<_> = ["office-admin-figures-week"].map(Column::new).into();
    let counts =
        ["office-admin-figures-issued", "office-admin-figures-activated", "office-admin-figures-expired"];
    columns.extend(counts.map(|key| Column { numeric: true, ..Column::new(key) }));
    show(&FiguresPage {
        page: member.page(),
        office: offices::get(&mut ctx.reader(), member.office).await?,
        columns,
        bars: bars(&figures.weeks),
        width: WEEK_WIDTH * u32::try_from(figures.weeks.len()).unwrap_or(1),
        height: HEIGHT,
        figures,
    })
}

/// Three bars a week, the highest as high as the drawing.
fn bars(weeks: &[Week]) -> Vec<Bar> {
    let counts = |week: &Week| Counted::ALL.iter().map(|counted| week.count(*counted)).collect::<Vec<_>>();
    let most = weeks.iter().flat_map(counts).max().unwrap_or(0).max(1);
    let mut bars = Vec::new();
    for (week, left) in weeks.iter().zip((0u32..).step_by(WEEK_WIDTH as usize)) {
        for (counted, place) in Counted::ALL.iter().zip(0u32..) {
            let height = week.count(*counted) * HEIGHT / most;
            bars.push(Bar {
                class: counted.word(),
                x: left + 4 + place * (BAR_WIDTH + 2),
                y: HEIGHT - height,
                height,
            });
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_highest_bar_fills_the_drawing_and_none_leaves_it() {
        let week = |issued| Week { monday: date!(2026 - 11 - 16), issued, activated: 1, expired: 0 };
        let drawn = bars(&[week(4), week(2)]);
        assert_eq!(drawn.iter().map(|bar| bar.height).collect::<Vec<_>>(), [160, 40, 0, 80, 40, 0]);
        assert!(drawn.iter().all(|bar| bar.y + bar.height == HEIGHT && bar.x + BAR_WIDTH <= 2 * WEEK_WIDTH));
        assert!(bars(&[]).is_empty());
    }
}
