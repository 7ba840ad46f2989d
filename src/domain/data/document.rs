//! `docs/data.md`: the register, for people.

use super::period::Period;
use super::{Column, Sensitivity, Table, register};
use crate::domain::word::Word;

/// Writes the document.
pub fn document() -> String {
    let mut text = String::from(
        "# What is kept about people\n\n\
         Written by `passerelle docs` from `src/domain/data/register.txt`; a test compares that with the schema of both\n\
         databases. `passerelle person export` gives everything about one person, `passerelle person erase` erases it.\n\n\
         | period | how long |\n|---|---|\n",
    );
    for period in Period::ALL {
        text += &format!("| {period} | {} |\n", period.meaning());
    }
    text += "\nA legal hold (`passerelle person hold`) stops every deletion below, until it is released.\n";
    register().iter().for_each(|table| text += &section(table));
    text
}

fn section(table: &Table) -> String {
    let mut text = format!(
        "\n## {}\n\n{}\n\n| columns | what they are | period |\n|---|---|---|\n",
        table.name, table.purpose
    );
    for sensitivity in Sensitivity::ALL {
        for period in Period::ALL {
            let of = |column: &&Column| (column.sensitivity, column.period) == (*sensitivity, *period);
            let names: Vec<&str> = table.columns.iter().filter(of).map(|column| column.name).collect();
            if !names.is_empty() {
                text += &format!("| {} | {sensitivity} | {period} |\n", names.join(", "));
            }
        }
    }
    text
}
