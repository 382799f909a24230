// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/Draft.h"
#include "text/Result.h"

#include <QStringList>

namespace morat {

/// Larger files are refused.
inline constexpr qint64 maxDraftBytes = 20 * 1024 * 1024;

/// Reads the bytes of a draft. `fileName` decides the format together with what the bytes look
/// like; it is not opened. Fails on what is no text of a known charset or no known format.
[[nodiscard]] Result<Draft> readDraft(const QByteArray &bytes, const QString &fileName);

/// Opens and reads a file, or the article that the address names in it. Fails when it is missing,
/// unreadable or too large, too.
[[nodiscard]] Result<Draft> readDraftFile(const QString &path);

/// Whether the bytes seem to be a news item in JSON.
[[nodiscard]] bool looksLikeNinjs(const QByteArray &bytes);

/// "*.txt", "*.html"…: the names that a folder of drafts is searched for.
[[nodiscard]] QStringList draftNameFilters();

/// One reader a format.
[[nodiscard]] Result<Draft> readPlainText(const QByteArray &bytes);
[[nodiscard]] Result<Draft> readHtml(const QByteArray &bytes);
[[nodiscard]] Result<Draft> readDocx(const QByteArray &bytes);
[[nodiscard]] Result<Draft> readOdt(const QByteArray &bytes);
[[nodiscard]] Result<Draft> readMarkdown(const QByteArray &bytes);
/// `item` names one of the export's articles; empty when it has only one.
[[nodiscard]] Result<Draft> readWxr(const QByteArray &bytes, const QString &item);
[[nodiscard]] Result<Draft> readRtf(const QByteArray &bytes);
[[nodiscard]] Result<Draft> readNinjs(const QByteArray &bytes);

} // namespace morat
