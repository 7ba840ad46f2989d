//! Reading a plan and the files it names.

use std::collections::BTreeMap;

use super::CeremonyFault;
use crate::actions::{ActionError, Context};
use crate::adapters::ceremony_folder::CeremonyFolder;
use crate::adapters::vault::sha256;
use crate::domain::ceremony::{MOST_STEPS, Pinned, Plan};
use crate::storage::ceremonies;

/// A plan with all that it names, each file being what the plan says it is.
#[derive(Debug)]
pub struct Opened {
    pub plan: Plan,
    /// The file to the byte: what operators sign.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`.
    pub sha256: [u8; 32],
    files: BTreeMap<String, Vec<u8>>,
}

impl Opened {
    /// The bytes of a file that the plan names.
    pub(super) fn file(&self, pinned: &Pinned) -> Result<&[u8], CeremonyFault> {
        let found = self.files.get(&pinned.file).map(Vec::as_slice);
        found.ok_or_else(|| CeremonyFault::Changed(pinned.file.clone()))
    }
}

/// Reads the plan called `name` and the files beside it. Changes nothing.
pub fn open(folder: &CeremonyFolder, name: &str) -> Result<Opened, CeremonyFault> {
    let read = |name: &str| {
        folder.read(name).map_err(|source| CeremonyFault::File { name: name.to_owned(), source })
    };
    let bytes = read(name)?;
    let plan = parse(&bytes)?;
    let mut files = BTreeMap::new();
    for pinned in plan.steps.iter().filter_map(|step| step.pinned()) {
        let file = read(&pinned.file)?;
        if hex::encode(sha256(&file)) != pinned.sha256 {
            return Err(CeremonyFault::Changed(pinned.file.clone()));
        }
        files.insert(pinned.file.clone(), file);
    }
    let sha256 = sha256(&bytes);
    Ok(Opened { plan, bytes, sha256, files })
}

fn parse(bytes: &[u8]) -> Result<Plan, CeremonyFault> {
    let unfit = |problem: &str| CeremonyFault::Plan(problem.to_owned());
    let text = std::str::from_utf8(bytes).map_err(|_| unfit("it is no text in UTF-8"))?;
    let plan: Plan = toml::from_str(text).map_err(|fault| unfit(&fault.to_string()))?;
    if plan.steps.is_empty() || plan.steps.len() > MOST_STEPS {
        return Err(unfit("it must have one step, and twenty at most"));
    }
    if plan.steps.iter().enumerate().any(|(place, step)| plan.steps[..place].contains(step)) {
        return Err(unfit("a step stands in it twice"));
    }
    // What stands in the transcript must not look like another line of it.
    let names = plan.steps.iter().filter_map(|step| step.pinned()).map(|pinned| &pinned.file);
    if names.chain([&plan.title]).any(|text| text.trim().is_empty() || text.contains(char::is_control)) {
        return Err(unfit("title and names of files must be one line of text each"));
    }
    Ok(plan)
}

/// What a plan will do, in words, and how far it is. Changes nothing.
pub async fn describe(ctx: &Context, opened: &Opened) -> Result<Vec<String>, ActionError> {
    let mut db = ctx.reader();
    let mut lines = vec![opened.plan.title.clone(), format!("plan SHA-256 {}", hex::encode(opened.sha256))];
    lines.push(format!("to be begun until {}", opened.plan.until));
    let steps = ceremonies::steps(&mut db, &opened.sha256).await?;
    for (place, step) in opened.plan.steps.iter().enumerate() {
        let number = place + 1;
        let done = steps.iter().any(|one| one.number.unsigned_abs() == number as u64 && one.done.is_some());
        lines.push(format!("{number}. {}{}", step.words(), if done { " (done)" } else { "" }));
        if let Some(pinned) = step.pinned() {
            lines.push(format!("   {} SHA-256 {}", pinned.file, pinned.sha256));
        }
    }
    lines.push(match ceremonies::transcript(&mut db, &opened.sha256).await? {
        Some(told) => format!("carried out; it ended at {}", told.ended_at),
        None if steps.is_empty() => "not begun".to_owned(),
        None => "begun, and to be taken up again".to_owned(),
    });
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match parse(text.as_bytes()) {
            Ok(plan) => plan.steps.iter().map(|step| step.words()).collect::<Vec<_>>().join("; "),
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn a_plan_says_what_it_will_do_or_what_is_wrong() {
        let head = "title = 'A key'\nuntil = '2026-12-31'\n";
        let step = "[[step]]\ndo = 'new-key'\nauthority = 'production-issuing-002'\n";
        assert_eq!(
            said(&format!("{head}{step}")),
            "make the key of production-issuing-002, which stays here"
        );
        for (text, word) in [
            (format!("{head}step = []"), "one step"),
            (format!("{head}{}", step.repeat(21)), "twenty"),
            (format!("{head}{}", step.repeat(2)), "twice"),
            (format!("{head}{}", step.replace("002", "2")), "names no authority"),
            (format!("{head}{}", step.replace("new-key", "old-key")), "old-key"),
            (format!("{head}{step}also = 'this'\n"), "also"),
            (format!("title = 'A'\nuntil = '2026-02-30'\n{step}"), "no day"),
            (format!("title = \"A\\nkey\"\nuntil = '2026-12-31'\n{step}"), "one line"),
            (format!("until = '2026-12-31'\n{step}"), "title"),
            (format!("{head}more = 1\n{step}"), "more"),
        ] {
            assert!(said(&text).contains(word), "{word}: {}", said(&text));
        }
    }

    #[test]
    fn a_changed_file_is_not_the_one_that_was_named() {
        let place = tempfile::tempdir().unwrap();
        let folder = CeremonyFolder::new(place.path());
        let plan = format!(
            "title = 'A list'\nuntil = '2026-12-31'\n[[step]]\ndo = 'revoke'\nlist = {{ file = 'a.txt', sha256 = '{}' }}\n",
            hex::encode(sha256(b"one"))
        );
        folder.write("plan.toml", plan.as_bytes()).unwrap();
        assert!(matches!(open(&folder, "plan.toml"), Err(CeremonyFault::File { .. })));
        folder.write("a.txt", b"one").unwrap();
        let opened = open(&folder, "plan.toml").unwrap();
        assert_eq!(opened.file(opened.plan.steps[0].pinned().unwrap()).unwrap(), b"one");
        folder.write("a.txt", b"two").unwrap();
        assert!(matches!(open(&folder, "plan.toml"), Err(CeremonyFault::Changed(_))));
    }
}
