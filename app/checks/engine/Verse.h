// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// For every block whether it is verse: four lines or more in a row, each of four to ten words, of
/// which most have as many words as the line before the last (six and eight in turn, seven always),
/// and that neither end a sentence each nor say the same. A line is a block, or a line of one; a
/// stanza that was run into one line has lines that begin with a capital behind a comma.
/// Counted are words only; blank blocks part stanzas.
[[nodiscard]] QList<bool> verseIn(const QList<CheckedBlock> &blocks);

/// What is said of verse is said more carefully: its words are old, chosen for their sound, and
/// stand where prose never has them, and its lines begin as the poet likes. Surely misspelt
/// syllables stay what they are.
void judgeAsVerse(QList<Finding> &findings);

} // namespace morat
