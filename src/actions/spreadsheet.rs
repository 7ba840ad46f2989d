//! Files for spreadsheets, as the programs of offices expect them: UTF-8 with a byte order mark, without which they
//! misread accents; semicolons, because commas stand in numbers here; nothing that they would take for a formula.

use super::ActionError;
use crate::domain::spreadsheet::cell;

/// Writes rows of text; the first one names the columns.
pub fn written(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, ActionError> {
    let failed = |fault: csv::Error| ActionError::Outside("the CSV file", fault.into());
    let mut file = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![0xef, 0xbb, 0xbf]);
    for row in rows {
        file.write_record(row.iter().map(|text| cell(text))).map_err(failed)?;
    }
    file.into_inner().map_err(|fault| ActionError::Outside("the CSV file", fault.into_error().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_begins_with_its_mark_and_holds_no_formula() {
        let row = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
        let file = written([row(["Büro", "a;b"]), row(["=1+1", "2"])]).unwrap();
        assert_eq!(file, "\u{feff}Büro;\"a;b\"\n'=1+1;2\n".as_bytes());
    }
}
