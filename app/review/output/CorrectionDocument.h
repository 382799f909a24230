// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QStringList>

namespace morat {

class ReviewSession;

/// The file name suffixes by which correctionDocument() is asked for a format: "html", "docx"…
[[nodiscard]] QStringList correctionSuffixes();

/// Whether the list of corrections can be written under that name. One without a suffix holds HTML.
[[nodiscard]] Result<void> checkCorrectionName(const QString &fileName);

/// The list of corrections for the author (correctionReportHtml()), as the suffix of the file's
/// name says. In a document for Word, LibreOffice and in plain text each correction has a paragraph
/// with its surroundings, and behind it what was there, what stands there now, why, and who decided
/// when. Fails as checkCorrectionName() does.
[[nodiscard]] Result<QByteArray> correctionDocument(const ReviewSession &session,
                                                    const QString &fileName);

} // namespace morat
