// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace morat {

/// The form in which words are compared and looked up: NFC, lower case, without characters that
/// have no width (soft hyphen, zero-width space and joiners, byte order mark), the tone mark of
/// an open oa, oe, uy on the first vowel (hòa, khỏe, thúy), where old and new placement differ.
[[nodiscard]] QString fold(QStringView word);

/// NFC. Of a letter with more than 256 marks, which no text has, parts are composed each for
/// itself: to put marks into Unicode's order takes time that grows with the square of their number.
[[nodiscard]] QString composed(QStringView text);

/// Moves the tone mark of a folded word's open oa, oe, uy to the second vowel: hòa → hoà.
/// Any other word is returned as it is.
[[nodiscard]] QString withNewToneMark(const QString &folded);

/// Soft hyphen, zero-width and directional controls, byte order mark.
[[nodiscard]] bool hasNoWidth(QChar c);

} // namespace morat
