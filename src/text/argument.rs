//! What may fill a variable of a text. Numbers stay numbers, so that plural rules see them.

use fluent_templates::fluent_bundle::FluentValue;

/// A value for a variable of a Fluent text.
pub trait Argument {
    /// Text as it stands; whole numbers as numbers.
    fn fluent(&self) -> FluentValue<'static>;
}

impl Argument for str {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Argument for String {
    fn fluent(&self) -> FluentValue<'static> {
        self.as_str().fluent()
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn fluent(&self) -> FluentValue<'static> {
        (**self).fluent()
    }
}

macro_rules! whole_numbers {
    ($($number:ty)*) => {$(
        impl Argument for $number {
            fn fluent(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
    )*};
}

whole_numbers!(i8 i16 i32 i64 u8 u16 u32 u64 usize);
