// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"

namespace morat {

/// For every block whether it is verse: four lines or more in a row, each of four to ten words, of
/// which most have as many words as the line before the last (six and eight in turn, seven always);
/// or, of any lengths up to fourteen words, a third of which rhyme with a word of the next line or
/// the end of the one after (seven, seven, six, eight; folk songs). They neither end a sentence
/// each nor say the same. A line is a block, or a line of one; a stanza that was run into one line
/// has lines that begin with a capital behind a comma. Counted are words only; blank blocks part
/// stanzas.
[[nodiscard]] QList<bool> verseIn(const QList<CheckedBlock> &blocks);

/// Where verse stands.
enum class VerseSetting : quint8 {
    Quoted, ///< among prose
    Work,   ///< the draft is verse for the most part, and long: a tale of old, a collection
};
/// `verse` says which blocks are.
[[nodiscard]] VerseSetting verseSetting(const QList<CheckedBlock> &blocks,
                                        const QList<bool> &verse);

/// What is said of verse is said more carefully: its words are old, chosen for their sound, and
/// stand where prose never has them, and its lines begin as the poet likes. What fits its
/// neighbours is a hint there; in a work of verse, so is a wrong phrase. Surely misspelt syllables
/// stay what they are.
void judgeAsVerse(QList<Finding> &findings, VerseSetting setting);

} // namespace morat
