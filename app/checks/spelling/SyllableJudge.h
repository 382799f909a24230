// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "text/Token.h"
#include "vietnamese/lexicon/Keystrokes.h"
#include "vietnamese/lexicon/LanguageData.h"
#include "vietnamese/lexicon/SyllableSuggestions.h"
#include "vietnamese/lexicon/WordClass.h"

#include <QSet>

#include <memory>
#include <unordered_map>

namespace morat {

/// More suggestions than these nobody reads.
constexpr qsizetype mostSyllablesSuggested = 5;

/// What is to be said of a word wherever it stands.
struct SyllableVerdict {
    WordClass wordClass = WordClass::Syllable;
    bool isWrong = false;
    /// One tone from a very frequent syllable: that the document repeats it proves nothing.
    bool isEvident = false;
    /// The keyboard explains it: keys left in it, a missing space. Then it is wrong however often
    /// the document repeats it.
    bool isExplained = false;
    Level level = Level::Warning;
    double confidence = 0;
    QString rule = QStringLiteral("spelling.syllable");
    QString message;         ///< %1: the word as written, %2: the first suggestion
    QString toneless;        ///< with its misplaced tone taken away instead: vịên, viên
    QStringList suggestions; ///< folded
    /// Suggestions that the words around may put into another order; empty when the order is sure.
    QList<SyllableCandidate> candidates;
};

/// Judges words and remembers its verdicts. One a thread: Hunspell's speller, which is opened when
/// first needed, is not thread-safe.
class SyllableJudge {
public:
    /// `personalWords` are folded.
    SyllableJudge(std::shared_ptr<const LanguageData> data, QSet<QString> personalWords,
                  std::shared_ptr<const WordClassifier> classifier);
    ~SyllableJudge();

    /// A syllable in use, or a word of the newsroom.
    [[nodiscard]] bool accepts(const Token &token) const;

    /// Of a token that is not accepted; it is good until the next call.
    const SyllableVerdict &verdict(const Token &token, QStringView written);

private:
    [[nodiscard]] SyllableVerdict judge(const Token &token, QStringView written);
    bool judgeInnerCapital(QStringView written, SyllableVerdict &verdict) const;
    void judgeBroken(const Token &token, SyllableVerdict &verdict);
    bool judgeTyping(const Token &token, SyllableVerdict &verdict) const;
    bool judgeTwoTones(const Token &token, const QList<SyllableCandidate> &near,
                       SyllableVerdict &verdict) const;
    bool judgeJoined(const Token &token, const QList<SyllableCandidate> &near,
                     SyllableVerdict &verdict) const;
    void judgeByCandidates(const Token &token, const QList<SyllableCandidate> &near,
                           SyllableVerdict &verdict) const;
    void judgeWithoutCandidate(const Token &token, SyllableVerdict &verdict);

    std::shared_ptr<const LanguageData> m_data;
    QSet<QString> m_personal;
    std::shared_ptr<const WordClassifier> m_classifier;
    std::unique_ptr<Speller> m_hunspell;
    std::unordered_map<QString, SyllableVerdict> m_verdicts;
};

} // namespace morat
