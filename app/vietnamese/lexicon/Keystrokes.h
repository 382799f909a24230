// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/lexicon/SyllableInventory.h"

#include <QStringView>

#include <optional>

namespace morat {

/// Typos that the input method explains.
enum class Typo : quint8 {
    MisplacedTone,   ///< cuả, qủa
    MissingHorn,     ///< truờng, đựơc
    DoubledTone,     ///< đựợc, tạị
    LeftoverToneKey, ///< thươngf
    DoubledD,        ///< ddược
    RawTelex,        ///< dduwowcj
    RawVni,          ///< d9u7o75c, ta5i
    RepeatedKey,     ///< thựcc, huuyện
    StrayKey,        ///< t5ạo, rồif: a key that Vietnamese has no letter for
};

struct KeystrokeRepair {
    QString text; ///< folded, a syllable in use
    Typo typo = Typo::MisplacedTone;
};

/// The syllable that was meant, when one of the typos above explains the word: the first that leads
/// to a syllable in use. `folded` is a word or a run of letters and digits; words that are in use
/// themselves need no repair and get none.
///
/// Raw Telex in plain letters is a guess ("taxi" reads tãi, "virus" víu): the caller has to see
/// that the word is not a foreign one.
[[nodiscard]] std::optional<KeystrokeRepair> repairKeystrokes(const QString &folded,
                                                              const SyllableInventory &inventory);

/// What an input method would have made of the keys; empty when none of them is a method's key.
[[nodiscard]] QString fromTelex(QStringView keys);
[[nodiscard]] QString fromVni(QStringView keys);

/// Keys that only somebody writing Vietnamese types: dd, ww, a w after u or o, a doubled vowel
/// with a tone key after it (tieengs).
[[nodiscard]] bool looksLikeTelex(QStringView folded);

/// Of a word with two tone marks or more: the syllables that are left when one mark goes, alone or
/// with its letter; rarer ones first.
[[nodiscard]] QStringList syllablesOfTwoTones(const QString &folded,
                                              const SyllableInventory &inventory);

/// Two syllables in use written as one word (pháttriển); empty parts when there is no such cut.
struct JoinedSyllables {
    QString first;
    QString second;
    [[nodiscard]] bool isEmpty() const { return first.isEmpty(); }
};
[[nodiscard]] JoinedSyllables splitJoined(const QString &folded,
                                          const SyllableInventory &inventory);

} // namespace morat
