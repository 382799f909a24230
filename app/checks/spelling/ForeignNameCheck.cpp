// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/spelling/ForeignNameCheck.h"

#include "vietnamese/orthography/Syllable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype shortest = 5;     ///< letters: of shorter names many are one letter apart
constexpr qsizetype sameAtTheEnd = 2; ///< letters, where languages inflect
constexpr qsizetype longEnough = 7;   ///< letters of a name of which one may be another letter
constexpr qsizetype mostSlips = 4;    ///< more is no slip
constexpr qsizetype timesAsOften = 3;

struct Place {
    qsizetype block;
    qsizetype token;
    qsizetype sentence; ///< of the draft, from 0
};

/// Of each name as it is folded the places where it stands.
using Names = QHash<QString, QList<Place>>;

bool isNameOfLetters(const CheckedBlock &block, const Token &token) {
    return token.kind == TokenKind::Word && token.capitalisation == Capitalisation::Initial &&
           token.folded.size() >= shortest && !hasVietnameseMark(token.folded) &&
           std::all_of(token.folded.cbegin(), token.folded.cend(),
                       [](QChar c) { return c.isLetter(); }) &&
           block.block.kind != BlockKind::Code && block.block.kind != BlockKind::Furniture;
}

Names namesIn(const QList<CheckedBlock> &blocks, std::stop_token stop) {
    Names names;
    qsizetype sentence = 0;
    for (const CheckedBlock &block : blocks) {
        if (stop.stop_requested())
            return {};
        ++sentence;
        for (qsizetype i = 0; i < block.tokens.size(); ++i) {
            const Token &token = block.tokens.at(i);
            sentence += token.startsSentence ? 1 : 0;
            if (isNameOfLetters(block, token))
                names[token.folded].append({block.index, i, sentence});
        }
    }
    return names;
}

/// The name without one letter, for each letter: two names one letter apart share one of these, or
/// one is among the other's.
QSet<QString> withoutOneLetter(const QString &name) {
    QSet<QString> shorter;
    for (qsizetype i = 1; i < name.size(); ++i)
        shorter.insert(QString(name).remove(i, 1));
    return shorter;
}

/// A letter too many, too few, another one, or two that changed places; not the first, not at the
/// end. Which of two alike is too many nobody can tell (Harrry): the end is what both have there
/// at most. Two letters that changed places are no inflection, so one letter behind them is enough.
bool isOneLetterApart(const QString &a, const QString &b) {
    const qsizetype longer = std::max(a.size(), b.size());
    const qsizetype shorter = std::min(a.size(), b.size());
    if (longer - shorter > 1)
        return false;
    qsizetype start = 0;
    while (start < shorter && a.at(start) == b.at(start))
        ++start;
    qsizetype end = 0;
    while (end < shorter && a.at(a.size() - 1 - end) == b.at(b.size() - 1 - end))
        ++end;
    if (start == 0 || end == 0)
        return false;
    if (longer > shorter)
        return end >= sameAtTheEnd && start + end >= shorter;
    const qsizetype differs = longer - start - end;
    if (differs == 1)
        return end >= sameAtTheEnd && longer >= longEnough;
    return differs == 2 && a.at(start) == b.at(start + 1) && a.at(start + 1) == b.at(start);
}

bool standInOneSentence(const QList<Place> &a, const QList<Place> &b) {
    QSet<qsizetype> sentences;
    for (const Place &place : a)
        sentences.insert(place.sentence);
    return std::ranges::any_of(
        b, [&sentences](const Place &place) { return sentences.contains(place.sentence); });
}

/// A letter three times in a row, which no name has.
bool hasTripleLetter(const QString &name) {
    for (qsizetype i = 2; i < name.size(); ++i)
        if (name.at(i) == name.at(i - 1) && name.at(i) == name.at(i - 2))
            return true;
    return false;
}

/// No Vietnamese word, and no name or word that a foreign dictionary has.
bool isUnknownName(const WordClassifier &classifier, const Token &token, const QString &written) {
    const WordClass kind = classifier.classify(token, written);
    return (kind == WordClass::Name || kind == WordClass::Foreign) &&
           !classifier.isForeign(written) && !classifier.isForeign(token.folded);
}

QString writtenAt(const QList<CheckedBlock> &blocks, const Place &place) {
    const CheckedBlock &block = blocks.at(place.block);
    return block.textOf(block.tokens.at(place.token)).toString();
}

} // namespace

ForeignNameCheck::ForeignNameCheck(std::shared_ptr<const LanguageData> data,
                                   std::shared_ptr<const WordClassifier> classifier)
    : m_classifier(classifier ? std::move(classifier)
                              : std::make_shared<const WordClassifier>(std::move(data))) {}

QList<RuleInfo> ForeignNameCheck::rules() const {
    return {{u"spelling.foreign-name"_s, u"spelling.phrase"_s,
             u"Tên nước ngoài viết sai một chữ cái"_s,
             u"Một tên nước ngoài ở chỗ này khác một chữ cái so với mọi chỗ khác trong bài "
             u"(Clasewitz, Clausewitz)."_s}};
}

void ForeignNameCheck::checkDocument(const QList<CheckedBlock> &blocks,
                                     const DocumentFacts & /*facts*/, std::stop_token stop,
                                     QList<Finding> &findings) const {
    const Names names = namesIn(blocks, stop);
    QHash<QString, QStringList> usual; ///< by the name itself and by it less one letter
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (name->size() < timesAsOften)
            continue;
        usual[name.key()].append(name.key());
        for (const QString &shorter : withoutOneLetter(name.key()))
            usual[shorter].append(name.key());
    }
    if (usual.isEmpty())
        return;
    for (auto rare = names.cbegin(); rare != names.cend(); ++rare) {
        if (stop.stop_requested())
            return;
        if (rare->size() > mostSlips)
            continue;
        QSet<QString> candidates;
        QSet<QString> keys = withoutOneLetter(rare.key());
        keys.insert(rare.key());
        for (const QString &key : std::as_const(keys)) {
            for (const QString &candidate : usual.value(key)) {
                if (names[candidate].size() >= timesAsOften * rare->size() &&
                    isOneLetterApart(rare.key(), candidate))
                    candidates.insert(candidate);
            }
        }
        if (candidates.size() != 1) // between two names nobody can tell
            continue;
        const QList<Place> &right = names[*candidates.cbegin()];
        const Place &first = rare->constFirst();
        const CheckedBlock &block = blocks.at(first.block);
        const Token &token = block.tokens.at(first.token);
        if ((standInOneSentence(*rare, right) && !hasTripleLetter(rare.key())) ||
            !isUnknownName(*m_classifier, token, block.textOf(token).toString()))
            continue;
        const QString meant = writtenAt(blocks, right.constFirst());
        for (const Place &place : *rare) {
            findings.append({
                .rule = u"spelling.foreign-name"_s,
                .category = u"spelling.phrase"_s,
                .level = Level::Warning,
                .confidence = 0.85,
                .block = place.block,
                .range = blocks.at(place.block).tokens.at(place.token).range,
                .message =
                    u"“%1” khác một chữ cái so với “%2”, cách viết ở %3 chỗ khác trong bài; "
                    "nếu là một tên thì viết một cách."_s.arg(writtenAt(blocks, place), meant)
                        .arg(right.size()),
                .suggestions = {{.text = meant}},
                .subject = rare.key(),
            });
        }
    }
}

} // namespace morat
