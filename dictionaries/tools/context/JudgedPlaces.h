// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LabelledText.h"

#include <QMap>

namespace morat {

/// What somebody who read a place says of the word that stands there.
enum class Verdict : quint8 {
    Typo,      ///< a typo, and the word that was offered is the right one
    OtherTypo, ///< a typo, but another word was meant
    Correct,
    Unsure,
};

/// A word that somebody judged in a text that is no part of the project: where it stands, counted
/// in bytes of the archive as it is unpacked.
struct JudgedPlace {
    qint64 offset = 0;
    QString written; ///< folded, as all words here
    QString offered;
    Verdict verdict = Verdict::Unsure;
};

/// A stretch of an archive whose places were judged.
struct JudgedDocument {
    qint64 start = 0;
    qint64 end = 0;
    QList<JudgedPlace> places;
};

/// Archive → its documents, in the order of the archive.
using JudgedArchives = QMap<QString, QList<JudgedDocument>>;

/// Lines of "document, archive, start, end" and, under each, of "offset, written, offered,
/// verdict", tabs between.
[[nodiscard]] Result<JudgedArchives> readJudged(const QString &file);

/// The documents, with what was said of their words as labels. `folder` holds the archives,
/// unpacked, as ARCHIVE.txt. A word that is not where it should be is a failure: it is another
/// version of the archive.
[[nodiscard]] Result<QList<LabelledText>> judgedTexts(const JudgedArchives &archives,
                                                      const QString &folder);

/// Writes the archives without their judged documents into another folder: a model that learned
/// these places can't be asked about them.
[[nodiscard]] Result<void> writeUnjudged(const JudgedArchives &archives, const QString &folder,
                                         const QString &output);

} // namespace morat
