//! The frame of the state machines: what a table of moves is, and the questions asked of one.
//!
//! The tables themselves stand beside their states (`enrolment::transition` and so on). They are the only way
//! to change a state: actions ask [`allowed`], storage fills `allowed_move` from [`moves`], pages offer what
//! [`events_open_to`] gives, and `docs/states.md` is written from the same rows. Guards are text here; the
//! facts they speak of are checked by the actions.

use super::actor::ActorKind;
use super::word::Word;

pub use super::states_document::document;

/// Stored in the place of the state a subject had before it existed (`from` of a creation).
pub const NOTHING: &str = "none";

/// A state of a machine.
pub trait State: Word {
    /// The journey of this subject is over. What leaves a final state is housekeeping (erasure) or a reopening
    /// within its stated time, never an ordinary step.
    fn is_final(self) -> bool;
}

/// A machine: its states, its events, its table.
pub trait Machine: 'static {
    type State: State;
    type Event: Word;
    /// `enrolment`, `kit`, `request`, `certificate`: stored in history beside the states.
    const NAME: &'static str;
    /// The one exhaustive place. A pair of state and event stands in at most one rule (a test holds it).
    const TABLE: &'static [Rule<Self::State, Self::Event>];
}

/// Where a rule starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin<S: 'static> {
    /// The subject does not exist yet: the rule creates it.
    Nothing,
    OneOf(&'static [S]),
}

/// Where a rule leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<S: 'static> {
    /// The state it started from: something happens, the state stays.
    Same,
    /// Any of these; the action chooses by its facts when there are several.
    OneOf(&'static [S]),
}

/// One line of a table.
#[derive(Debug, Clone, Copy)]
pub struct Rule<S: 'static, E> {
    /// The number in the journey, `E10`. One number may take several rules.
    pub id: &'static str,
    pub from: Origin<S>,
    pub event: E,
    pub actors: &'static [ActorKind],
    pub to: Target<S>,
    /// What must hold besides state and actor, in English, for the documentation.
    pub guard: &'static str,
    /// Timers, letters and other consequences, in English, for the documentation.
    pub effects: &'static str,
}

/// One step of a subject, without the actor: what history stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Move<S, E> {
    /// `None` for a creation; stored as [`NOTHING`].
    pub from: Option<S>,
    pub event: E,
    pub to: S,
}

/// Why a table refuses a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("the table has no such move from this state")]
    NoSuchMove,
    #[error("the move exists, but not for this kind of actor")]
    NotThisActor,
}

/// A rule between existing states. `from` and `to` list every state by name.
pub const fn rule<S, E: Copy>(
    id: &'static str,
    from: &'static [S],
    event: E,
    actors: &'static [ActorKind],
    to: &'static [S],
) -> Rule<S, E> {
    Rule { id, from: Origin::OneOf(from), event, actors, to: Target::OneOf(to), guard: "", effects: "" }
}

/// A rule that brings a subject into being.
pub const fn creation<S, E: Copy>(
    id: &'static str,
    event: E,
    actors: &'static [ActorKind],
    to: &'static [S],
) -> Rule<S, E> {
    Rule { id, from: Origin::Nothing, event, actors, to: Target::OneOf(to), guard: "", effects: "" }
}

/// A rule by which something happens and the state stays.
pub const fn standing<S, E: Copy>(
    id: &'static str,
    states: &'static [S],
    event: E,
    actors: &'static [ActorKind],
) -> Rule<S, E> {
    Rule { id, from: Origin::OneOf(states), event, actors, to: Target::Same, guard: "", effects: "" }
}

impl<S, E: Copy> Rule<S, E> {
    /// States the guard.
    #[must_use]
    pub const fn guard(mut self, guard: &'static str) -> Self {
        self.guard = guard;
        self
    }

    /// States timers, letters and other consequences.
    #[must_use]
    pub const fn effects(mut self, effects: &'static str) -> Self {
        self.effects = effects;
        self
    }
}

impl<S: Word, E: Word> Rule<S, E> {
    /// Whether the rule starts from this state (`None`: from nothing).
    pub fn starts_from(&self, state: Option<S>) -> bool {
        match (self.from, state) {
            (Origin::Nothing, None) => true,
            (Origin::OneOf(states), Some(state)) => states.contains(&state),
            (Origin::Nothing, Some(_)) | (Origin::OneOf(_), None) => false,
        }
    }

    /// Where the rule starts, `None` standing for nothing.
    pub fn origins(&self) -> Vec<Option<S>> {
        match self.from {
            Origin::Nothing => vec![None],
            Origin::OneOf(states) => states.iter().copied().map(Some).collect(),
        }
    }

    /// Where the rule may lead from this state.
    pub fn targets(&self, from: Option<S>) -> Vec<S> {
        match self.to {
            Target::Same => from.into_iter().collect(),
            Target::OneOf(states) => states.to_vec(),
        }
    }
}

/// The rule that answers to this event in this state, if any.
pub fn rule_for<M: Machine>(
    from: Option<M::State>,
    event: M::Event,
) -> Option<&'static Rule<M::State, M::Event>> {
    M::TABLE.iter().find(|rule| rule.event == event && rule.starts_from(from))
}

/// Whether this kind of actor may make this step. Guards remain to be checked by the action.
pub fn allowed<M: Machine>(
    from: Option<M::State>,
    event: M::Event,
    actor: ActorKind,
    to: M::State,
) -> Result<(), Refused> {
    let rule = rule_for::<M>(from, event).ok_or(Refused::NoSuchMove)?;
    if !rule.targets(from).contains(&to) {
        return Err(Refused::NoSuchMove);
    }
    if !rule.actors.contains(&actor) {
        return Err(Refused::NotThisActor);
    }
    Ok(())
}

/// Every step of the table, each once: the rows of `allowed_move`.
pub fn moves<M: Machine>() -> impl Iterator<Item = Move<M::State, M::Event>> {
    M::TABLE.iter().flat_map(|rule| {
        let event = rule.event;
        rule.origins()
            .into_iter()
            .flat_map(move |from| rule.targets(from).into_iter().map(move |to| Move { from, event, to }))
    })
}

/// What this kind of actor may do with a subject in this state: no button without its right.
pub fn events_open_to<M: Machine>(state: M::State, actor: ActorKind) -> impl Iterator<Item = M::Event> {
    M::TABLE
        .iter()
        .filter(move |rule| rule.starts_from(Some(state)) && rule.actors.contains(&actor))
        .map(|rule| rule.event)
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
