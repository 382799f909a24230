// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "text/Result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace morat {

/// One combination that is wrong, a line of the phrase file. Its views lead into the text that
/// its PhraseList keeps.
struct Phrase {
    qsizetype line = 0; ///< in the file, from 1
    Level level = Level::Warning;
    QStringView wrong; ///< 2 to 4 folded syllables; a name as it is written
    QStringView right;
    QStringView category; ///< "ch/tr", "hỏi/ngã"…: the kind of confusion
    bool isName = false;  ///< capitals count
    int wrongCount = 0;   ///< in the reference text, where no neighbour cancels it
    int rightCount = 0;
    QList<QStringView> syllables; ///< of `wrong`, folded for a name too
    QList<QStringView> corrected; ///< of `right`
    /// Folded neighbours that make a word with the outer syllable, so that the combination is
    /// two words that met by chance: "khả [năng | xuất] hiện".
    /// Parted by spaces; looked into only where a combination was found.
    QStringView exceptLeft;
    QStringView exceptRight;
    QStringView badExample;  ///< holds the error; empty: the combination alone proves the row
    QStringView goodExample; ///< holds none, though it may hold the same syllables; may be empty
};

/// The combinations that are wrong wherever they stand, from a data file (dictionaries/phrases.tsv,
/// described in phrases.md beside it). Immutable; shared by all threads.
class PhraseList {
public:
    /// Reads a phrase file and checks its form. A failure names file, line and reason. That every
    /// row finds its own bad example is proven by verify() in PhraseCheck.h, which a file from
    /// outside must pass before it is used.
    [[nodiscard]] static Result<std::shared_ptr<const PhraseList>> load(const QString &path);

    [[nodiscard]] const QList<Phrase> &phrases() const { return m_phrases; }
    /// Indices of the phrases that begin with this folded syllable, longest first.
    [[nodiscard]] const QList<qsizetype> &startingWith(const QString &syllable) const;
    /// "…/phrases.tsv:12: reason", as failures are worded.
    [[nodiscard]] QString place(qsizetype line) const;

    PhraseList(const PhraseList &) = delete;
    PhraseList &operator=(const PhraseList &) = delete;

private:
    PhraseList() = default;
    [[nodiscard]] QString addRow(QStringView row, qsizetype line);
    [[nodiscard]] QString index();

    QString m_path;
    QString m_text;       ///< the file; never changed after loading, the views lead here
    QStringList m_folded; ///< folded syllables of names, which the file has with capitals
    QList<Phrase> m_phrases;
    QHash<QString, QList<qsizetype>> m_byFirst;
};

} // namespace morat
