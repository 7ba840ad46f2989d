//! What the back office counts: steps of requests, and how long each takes. How long they wait is told by the ages of
//! the queue (`desk`).

use crate::domain::word::words;

words! {
    /// A stretch of the way of a request, from one thing that happens to the next.
    pub enum Stretch {
        /// From the start to the keys.
        Details => "details",
        /// From the keys to the sign-in.
        SignIn => "sign_in",
        /// From the sign-in to the contract.
        Contract => "contract",
        /// From the contract to the first decision.
        Review => "review",
        /// From the approval to the completion.
        Completion => "completion",
        /// From the completion to the certificate.
        Issue => "issue",
    }
}

impl Stretch {
    /// The events that begin it, the state they lead to, and the events that end it.
    pub fn bounds(self) -> ([&'static str; 2], &'static str, [&'static str; 2]) {
        match self {
            Self::Details => (["start"; 2], "details", ["give_details"; 2]),
            Self::SignIn => (["give_details"; 2], "sign_in_due", ["confirm_identity"; 2]),
            Self::Contract => (["confirm_identity"; 2], "contract_due", ["send_contract"; 2]),
            Self::Review => (["send_contract"; 2], "submitted", ["approve", "reject"]),
            Self::Completion => (["approve", "agree"], "approved", ["complete"; 2]),
            Self::Issue => (["complete"; 2], "issuing", ["issue"; 2]),
        }
    }
}

/// How many began a stretch, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub stretch: Stretch,
    pub began: u64,
    pub went_on: u64,
    /// Withdrawn, lapsed or rejected without going on.
    pub ended: u64,
    /// The middle one of those who went on, in whole hours.
    pub median_hours: Option<u64>,
}

impl Passage {
    /// Counts groups of like ones: hours until they went on (`None`: they did not), whether they ended, how many.
    pub fn counted(stretch: Stretch, groups: &[(Option<i64>, bool, i64)]) -> Self {
        let sum = |wanted: fn(&(Option<i64>, bool, i64)) -> bool| {
            groups.iter().filter(|group| wanted(group)).map(|group| group.2.unsigned_abs()).sum()
        };
        let mut hours: Vec<(u64, u64)> = groups
            .iter()
            .filter_map(|(hours, _, count)| Some((hours.as_ref()?.unsigned_abs(), count.unsigned_abs())))
            .collect();
        hours.sort_unstable();
        Self {
            stretch,
            began: sum(|_| true),
            went_on: sum(|group| group.0.is_some()),
            ended: sum(|group| group.0.is_none() && group.1),
            median_hours: median(&hours),
        }
    }

    /// Those who neither went on nor ended.
    pub fn still_there(&self) -> u64 {
        self.began.saturating_sub(self.went_on + self.ended)
    }

    /// Of a hundred, how many ended here; `None` of none.
    pub fn drop_off(&self) -> Option<u64> {
        (self.ended * 100 + self.began / 2).checked_div(self.began)
    }
}

/// The middle one of sorted values, each with how often it stands there; of an even number the later of the two.
fn median(values: &[(u64, u64)]) -> Option<u64> {
    let middle = values.iter().map(|(_, count)| count).sum::<u64>() / 2;
    let mut passed = 0;
    values.iter().find_map(|(value, count)| {
        passed += count;
        (passed > middle).then_some(*value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_began_is_counted_by_what_became_of_it() {
        let groups = [
            (Some(48), false, 3),
            (None, true, 2),
            (Some(1), false, 2),
            (None, false, 1),
            (Some(5), true, 1),
        ];
        let passage = Passage::counted(Stretch::Contract, &groups);
        assert_eq!((passage.began, passage.went_on, passage.ended, passage.still_there()), (9, 6, 2, 1));
        assert_eq!((passage.median_hours, passage.drop_off()), (Some(48), Some(22)));
        let nobody = Passage::counted(Stretch::Review, &[]);
        assert_eq!((nobody.median_hours, nobody.drop_off(), nobody.still_there()), (None, None, 0));
    }
}
