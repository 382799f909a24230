// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/cms/ControlCharacters.h"
#include "drafts/draft/Draft.h"
#include "text/Result.h"

#include <QStringList>

#include <optional>

namespace morat {

/// Whether the bytes begin like a feed: RSS, of which a WordPress export is none here, or Atom.
[[nodiscard]] bool looksLikeFeed(const QByteArray &bytes);

/// Names of the feed's entries, in its order: each made of what the feed knows it by, so that it
/// stays the same when newer ones come before it.
[[nodiscard]] QStringList feedEntries(const QByteArray &bytes);

/// The feed with this entry as it is in `bytes`; nothing when it has no such entry.
[[nodiscard]] std::optional<QByteArray> withFeedEntry(QByteArray file, const QString &name,
                                                      const QByteArray &bytes);

/// `item` names one of the feed's entries; empty when it has only one.
[[nodiscard]] Result<Draft> readFeed(const QByteArray &bytes, const QString &item,
                                     ControlCharacters controls = ControlCharacters::Refused,
                                     std::optional<Charset> charset = {});

} // namespace morat
