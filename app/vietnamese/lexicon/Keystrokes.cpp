// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/Keystrokes.h"

#include "text/Folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

Tone telexTone(QChar key) {
    static constexpr QStringView keys = u"fsrxj"; // huyền sắc hỏi ngã nặng
    return Tone(keys.indexOf(key) + 1);
}

bool hasVowel(const QString &letters) {
    return std::any_of(letters.cbegin(), letters.cend(), isVietnameseVowel);
}

qsizetype lastOf(const QString &letters, QStringView wanted) {
    for (qsizetype i = letters.size() - 1; i >= 0; --i) {
        if (wanted.contains(letters.at(i)))
            return i;
    }
    return -1;
}

QChar circumflexed(QChar c) {
    return c == u'a' ? u'â' : c == u'e' ? u'ê' : u'ô';
}

/// Puts the horn or the breve on the last vowel that can take it; uo takes two.
bool addHorn(QString &letters, QStringView bearers) {
    const qsizetype at = lastOf(letters, bearers);
    if (at < 0)
        return false;
    const QChar letter = letters.at(at);
    if (letter == u'o') {
        if (at > 0 && letters.at(at - 1) == u'u' && (at < 2 || letters.at(at - 2) != u'q'))
            letters[at - 1] = u'ư';
        letters[at] = u'ơ';
    } else if (letter == u'u') {
        letters[at] = u'ư';
    } else {
        letters[at] = u'ă';
    }
    return true;
}

/// Input methods complete ươ when one of the two has its horn: ưong, uơng.
QString withBothHorns(QString letters) {
    for (qsizetype i = 0; i + 2 < letters.size(); ++i) {
        const bool half = (letters.at(i) == u'ư' && letters.at(i + 1) == u'o') ||
                          (letters.at(i) == u'u' && letters.at(i + 1) == u'ơ');
        if (half && (i == 0 || letters.at(i - 1) != u'q')) {
            letters[i] = u'ư';
            letters[i + 1] = u'ơ';
        }
    }
    return letters;
}

QString inUse(const QString &candidate, const SyllableInventory &inventory) {
    const QString folded = fold(candidate);
    return inventory.contains(folded) ? folded : QString();
}

QString withoutRepeatedKey(const QString &folded, const SyllableInventory &inventory) {
    for (qsizetype i = 1; i < folded.size(); ++i) {
        if (folded.at(i) != folded.at(i - 1))
            continue;
        qsizetype end = i;
        while (end < folded.size() && folded.at(end) == folded.at(i - 1))
            ++end;
        const QString once = inUse(folded.left(i) + folded.mid(end), inventory);
        if (!once.isEmpty())
            return once;
    }
    return {};
}

bool isPlain(const QString &folded) {
    return std::all_of(folded.cbegin(), folded.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

/// The syllable without the one letter f, j, w, z or the one digit that a finger left in it. Not at
/// the front, where f, z, w and dz stand for a sound (fải, dzậy, Dzũng), and a digit not at the end
/// either, where it is a number without its space (tháng5). Only a frequent syllable, and only
/// where the word has a mark: no foreign word is left one by taking such a letter away.
QString withoutStrayKey(const QString &folded, const SyllableInventory &inventory) {
    constexpr int frequent = 11; // class: 20 in a million syllables
    const auto isForeign = [](QChar c) { return c.isDigit() || QStringView(u"fjwz").contains(c); };
    const auto *const stray = std::find_if(folded.cbegin(), folded.cend(), isForeign);
    if (stray == folded.cbegin() || stray == folded.cend() || folded.startsWith(u"dz") ||
        std::any_of(stray + 1, folded.cend(), isForeign) ||
        (stray->isDigit() && stray + 1 == folded.cend()) || isPlain(folded))
        return {};
    const QString rest = inUse(QString(folded).remove(stray - folded.cbegin(), 1), inventory);
    return !rest.isEmpty() && inventory.frequencyClass(rest) >= frequent ? rest : QString();
}

/// However many marks it has: đựợc, but not vừạ.
bool hasOneTone(const QString &folded) {
    Tone tone = Tone::Ngang;
    for (const QChar &letter : folded) {
        const Tone its = splitTone(QStringView(&letter, 1)).tone;
        if (its != Tone::Ngang && tone != Tone::Ngang && its != tone)
            return false;
        tone = its == Tone::Ngang ? tone : its;
    }
    return true;
}

} // namespace

QString fromTelex(QStringView keys) {
    QString letters;
    Tone tone = Tone::Ngang;
    bool used = false;
    for (const QChar key : keys) {
        if (QStringView(u"fsrxj").contains(key) && hasVowel(letters)) {
            tone = telexTone(key);
            used = true;
        } else if (key == u'z' && tone != Tone::Ngang) {
            tone = Tone::Ngang;
        } else if (key == u'w') {
            if (!addHorn(letters, u"aou")) {
                if (hasVowel(letters))
                    return {};
                letters.append(u'ư');
            }
            used = true;
        } else if (key == u'd' && letters.startsWith(u'd')) {
            letters[0] = u'đ';
            used = true;
        } else if (QStringView(u"aeo").contains(key) && letters.contains(key) &&
                   lastOf(letters, u"âêô") < 0) {
            const qsizetype at = letters.lastIndexOf(key);
            letters[at] = circumflexed(key);
            used = true;
        } else {
            letters.append(key);
        }
    }
    return used ? placeTone(withBothHorns(letters), tone) : QString();
}

QString fromVni(QStringView keys) {
    static constexpr QStringView toneKeys = u"21345"; // huyền sắc hỏi ngã nặng
    QString letters;
    Tone tone = Tone::Ngang;
    bool used = false;
    for (const QChar key : keys) {
        if (!key.isDigit()) {
            letters.append(key);
            continue;
        }
        bool taken = false;
        if (const qsizetype at = toneKeys.indexOf(key); at >= 0 && hasVowel(letters)) {
            tone = Tone(at + 1);
            taken = true;
        } else if (key == u'6') {
            const qsizetype vowel = lastOf(letters, u"aeo");
            taken = vowel >= 0;
            if (taken)
                letters[vowel] = circumflexed(letters.at(vowel));
        } else if (key == u'7') {
            taken = addHorn(letters, u"ou");
        } else if (key == u'8') {
            taken = addHorn(letters, u"a");
        } else if (key == u'9' && letters.startsWith(u'd')) {
            letters[0] = u'đ';
            taken = true;
        }
        if (!taken)
            return {};
        used = true;
    }
    return used ? placeTone(withBothHorns(letters), tone) : QString();
}

bool looksLikeTelex(QStringView folded) {
    if (folded.startsWith(u"dd") || folded.contains(u"uw") || folded.contains(u"ow"))
        return !folded.endsWith(u"ow") || folded.startsWith(u"dd");
    for (qsizetype i = 0; i + 2 < folded.size(); ++i) {
        const QChar c = folded.at(i);
        if (QStringView(u"aeo").contains(c) && folded.at(i + 1) == c &&
            QStringView(u"fsrxj").contains(folded.back()))
            return true;
    }
    return false;
}

std::optional<KeystrokeRepair> repairKeystrokes(const QString &folded,
                                                const SyllableInventory &inventory) {
    constexpr qsizetype longest = 14; // nghieengsxx: keys for one syllable
    if (folded.size() < 2 || folded.size() > longest || inventory.contains(folded))
        return std::nullopt;
    const auto repaired = [](const QString &text, Typo typo) {
        return std::optional(KeystrokeRepair{text, typo});
    };
    if (std::any_of(folded.cbegin(), folded.cend(), [](QChar c) { return c.isDigit(); })) {
        const QString vni = inUse(fromVni(folded), inventory);
        if (!vni.isEmpty())
            return repaired(vni, Typo::RawVni);
        const QString rest = withoutStrayKey(folded, inventory);
        return rest.isEmpty() ? std::nullopt : repaired(rest, Typo::StrayKey);
    }
    const SplitWord split = splitTone(folded);
    if (split.toneMarks == 1) {
        const QString moved = inUse(placeTone(split.letters, split.tone), inventory);
        if (!moved.isEmpty() && moved != folded)
            return repaired(moved, Typo::MisplacedTone);
    }
    if (const QString horns = withBothHorns(split.letters); horns != split.letters) {
        const QString horned = inUse(placeTone(horns, split.tone), inventory);
        if (!horned.isEmpty())
            return repaired(horned, Typo::MissingHorn);
    }
    if (split.toneMarks > 1 && hasOneTone(folded)) {
        const QString single =
            inUse(placeTone(withBothHorns(split.letters), split.tone), inventory);
        if (!single.isEmpty())
            return repaired(single, Typo::DoubledTone);
    }
    if (isPlain(folded)) {
        const QString telex = inUse(fromTelex(folded), inventory);
        if (!telex.isEmpty() && telex != folded)
            return repaired(telex, Typo::RawTelex);
    } else {
        if (split.toneMarks == 0 && QStringView(u"fsrxj").contains(folded.back())) {
            const QString typed = inUse(
                placeTone(withBothHorns(folded.chopped(1)), telexTone(folded.back())), inventory);
            if (!typed.isEmpty())
                return repaired(typed, Typo::LeftoverToneKey);
        }
        if (folded.startsWith(u"dd") || folded.startsWith(u"đd")) {
            const QString crossed = inUse(u'đ' + folded.mid(2), inventory);
            if (!crossed.isEmpty())
                return repaired(crossed, Typo::DoubledD);
        }
    }
    if (const QString rest = withoutStrayKey(folded, inventory); !rest.isEmpty())
        return repaired(rest, Typo::StrayKey);
    const QString once = withoutRepeatedKey(folded, inventory);
    if (!once.isEmpty())
        return repaired(once, Typo::RepeatedKey);
    return std::nullopt;
}

QStringList syllablesOfTwoTones(const QString &folded, const SyllableInventory &inventory) {
    QStringList syllables;
    if (splitTone(folded).toneMarks < 2)
        return syllables;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const SplitWord letter = splitTone(QStringView(folded).sliced(i, 1));
        if (letter.toneMarks == 0)
            continue;
        const QString without = QString(folded).remove(i, 1);
        for (const QString &rest : {without, QString(without).insert(i, letter.letters)}) {
            const SplitWord split = splitTone(rest);
            const QString used = split.toneMarks > 1
                                     ? QString()
                                     : inUse(placeTone(split.letters, split.tone), inventory);
            if (!used.isEmpty() && !syllables.contains(used))
                syllables.append(used);
        }
    }
    std::sort(syllables.begin(), syllables.end(), [&](const QString &a, const QString &b) {
        return inventory.frequencyClass(a) < inventory.frequencyClass(b);
    });
    return syllables;
}

JoinedSyllables splitJoined(const QString &folded, const SyllableInventory &inventory) {
    JoinedSyllables best;
    int bestClass = -1;
    for (qsizetype cut = 1; cut < folded.size(); ++cut) {
        const QString first = fold(QStringView(folded).left(cut));
        const QString second = fold(QStringView(folded).mid(cut));
        const int weaker =
            std::min(inventory.frequencyClass(first), inventory.frequencyClass(second));
        if (weaker > bestClass) {
            bestClass = weaker;
            best = {first, second};
        }
    }
    constexpr int common = 9; // about 5 in a million syllables: rarer halves are chance
    return bestClass >= common ? best : JoinedSyllables();
}

} // namespace morat
