//! Arguments of the larger parts in `templates/parts`.

/// One tab with its count.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Text key of the name.
    pub key: &'static str,
    pub href: String,
    pub count: u64,
    pub current: bool,
}

/// The head of a table's column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Text key of the name.
    pub key: &'static str,
    /// Where a click leads to sort by it; `None` where sorting makes no sense.
    pub sort_href: Option<String>,
    pub sorted: Sorted,
    /// Numbers and counts stand right.
    pub numeric: bool,
}

/// Whether the rows follow a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    No,
    Up,
    Down,
}

impl Sorted {
    /// The value of `aria-sort`.
    pub fn aria(self) -> &'static str {
        match self {
            Self::No => "none",
            Self::Up => "ascending",
            Self::Down => "descending",
        }
    }
}

impl Column {
    /// A column of text that cannot be sorted.
    pub fn new(key: &'static str) -> Self {
        Self { key, sort_href: None, sorted: Sorted::No, numeric: false }
    }
}

/// How far a station of the journey, or a task, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    Done,
    /// Where the file stands.
    Current,
    Upcoming,
    /// It stopped here and a person has to act.
    Stopped,
}

impl Progress {
    /// Class and end of the text key `progress-…`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Current => "current",
            Self::Upcoming => "upcoming",
            Self::Stopped => "stopped",
        }
    }
}

/// A station of the time line: where you are, since when, who acts next.
#[derive(Debug, Clone)]
pub struct Station {
    /// Text key of the name.
    pub key: &'static str,
    pub progress: Progress,
    /// Said below the name, in the reader's language: since when, what next, who acts.
    pub lines: Vec<String>,
}

/// How far a task of a task list is (TASK-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskStatus {
    Completed,
    InProgress,
    NotStarted,
    /// Shown with its reason and without a link (TASK-3).
    CannotStart,
    Problem,
}

impl TaskStatus {
    /// Class and end of the text key `task-…`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::InProgress => "in-progress",
            Self::NotStarted => "not-started",
            Self::CannotStart => "cannot-start",
            Self::Problem => "problem",
        }
    }
}

/// One row of a task list.
#[derive(Debug, Clone)]
pub struct Task {
    /// Text key of the name.
    pub key: &'static str,
    pub status: TaskStatus,
    /// Where the row leads; ignored while the task cannot start.
    pub href: String,
    /// In the reader's language: why it cannot start, or what is missing; may be empty.
    pub reason: String,
}

/// What a status tag's colour means; its word always stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Ok,
    Warn,
    Stop,
}

impl Tone {
    /// The tag's class.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Stop => "stop",
        }
    }
}
