//! Charts drawn on the server: where each bar, line and word stands, in the units of the drawing. The colours are the
//! stylesheet's; what a chart shows stands in the table under it, too.

/// The width of every drawing.
const WIDTH: u64 = 480;

/// Bars that lie, each with its label above and its value behind it.
pub struct Bars {
    pub id: &'static str,
    pub title: String,
    pub description: String,
    pub bars: Vec<Bar>,
    pub height: u64,
}

/// One bar.
pub struct Bar {
    pub label: String,
    pub value: String,
    /// The base of the label's line.
    pub label_y: u64,
    pub y: u64,
    pub width: u64,
}

/// Height of a bar with its label, and the room for a value behind the longest.
const ROW: u64 = 44;
const ROOM: u64 = 70;

impl Bars {
    /// Bars of so many each, the longest as long as the room allows. `value` writes a count.
    pub fn new(
        id: &'static str,
        (title, description): (String, String),
        counts: impl IntoIterator<Item = (String, u64)>,
        value: impl Fn(u64) -> String,
    ) -> Self {
        let counts: Vec<(String, u64)> = counts.into_iter().collect();
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let bar = |(top, (label, count)): (u64, (String, u64))| Bar {
            label,
            value: value(count),
            label_y: top + 14,
            y: top + 20,
            width: count * (WIDTH - ROOM) / most,
        };
        let height = counts.len() as u64 * ROW;
        let bars = (0..).step_by(ROW as usize).zip(counts).map(bar).collect();
        Self { id, title, description, bars, height }
    }
}

/// Two lines over the same pieces of time.
pub struct Lines {
    pub id: &'static str,
    pub title: String,
    pub description: String,
    /// The names of the lines, and the points of each as `x,y` pairs.
    pub lines: [(String, String); 2],
    /// Heights of the scale and their numbers.
    pub scale: Vec<(u64, String)>,
    /// Places of the first, a middle and the last piece, how their words stand there, and the words.
    pub words: Vec<(u64, &'static str, String)>,
}

/// The frame in which the lines run.
const LEFT: u64 = 48;
const RIGHT: u64 = 470;
const TOP: u64 = 40;
const BOTTOM: u64 = 200;

impl Lines {
    /// Lines through these counts, each piece with its word.
    pub fn new(
        id: &'static str,
        (title, description): (String, String),
        names: [String; 2],
        counts: &[(String, [u64; 2])],
        value: impl Fn(u64) -> String,
    ) -> Self {
        let most = counts.iter().flat_map(|(_, pair)| *pair).max().unwrap_or(0).max(2);
        // Even, so that the middle of the scale is a whole number.
        let most = most + most % 2;
        let last = counts.len().saturating_sub(1);
        let x = |place: usize| {
            if last == 0 { LEFT } else { LEFT + place as u64 * (RIGHT - LEFT) / last as u64 }
        };
        let y = |count: u64| BOTTOM - count * (BOTTOM - TOP) / most;
        let points = |which: usize| {
            let point =
                |(place, (_, pair)): (usize, &(String, [u64; 2]))| format!("{},{}", x(place), y(pair[which]));
            counts.iter().enumerate().map(point).collect::<Vec<_>>().join(" ")
        };
        let [first, second] = names;
        let places = [(0, "start"), (last / 2, "middle"), (last, "end")];
        let shown = if last < 2 { 1 } else { places.len() };
        let word = |(place, anchor): (usize, &'static str)| {
            counts.get(place).map(|(word, _)| (x(place), anchor, word.clone()))
        };
        Self {
            id,
            title,
            description,
            lines: [(first, points(0)), (second, points(1))],
            scale: [0, most / 2, most].map(|count| (y(count), value(count))).into(),
            words: places.into_iter().take(shown).filter_map(word).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> (String, String) {
        ("Title".to_owned(), "Description".to_owned())
    }

    #[test]
    fn the_longest_bar_fills_the_room_and_none_leaves_it() {
        let counts = [("a", 4_u64), ("b", 1), ("c", 0)].map(|(label, count)| (label.to_owned(), count));
        let chart = Bars::new("bars", texts(), counts, |count| count.to_string());
        assert_eq!(chart.bars.iter().map(|bar| bar.width).collect::<Vec<_>>(), [410, 102, 0]);
        assert_eq!(chart.height, 132);
        assert!(chart.bars.iter().all(|bar| bar.label_y < bar.y && bar.y < chart.height));
        assert!(Bars::new("none", texts(), [], |count| count.to_string()).bars.is_empty());
    }

    #[test]
    fn lines_run_from_edge_to_edge_and_keep_their_scale() {
        let counts =
            [("w1", [0, 3]), ("w2", [5, 1]), ("w3", [2, 2])].map(|(word, pair)| (word.to_owned(), pair));
        let names = ["in".to_owned(), "out".to_owned()];
        let chart = Lines::new("lines", texts(), names, &counts, |count| count.to_string());
        assert_eq!(chart.lines[0].1, "48,200 259,67 470,147");
        assert_eq!(chart.lines[1].1, "48,120 259,174 470,147");
        assert_eq!(chart.scale, [(200, "0".to_owned()), (120, "3".to_owned()), (40, "6".to_owned())]);
        assert_eq!(chart.words.iter().map(|word| word.0).collect::<Vec<_>>(), [48, 259, 470]);
        let one = Lines::new("one", texts(), Default::default(), &counts[..1], |count| count.to_string());
        assert_eq!((one.lines[0].1.as_str(), one.words.len()), ("48,200", 1));
    }
}
