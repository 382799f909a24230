// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"

namespace morat {

/// Larger files are not read as pictures.
inline constexpr qint64 mostPictureBytes = 30 * 1024 * 1024;

/// The file of a picture that a draft shows, from where the draft itself lies: its package, its
/// folder, or its text (a `data:` address). `path` names the draft on the disk. The reason where
/// there is none. Nothing is ever asked of the network: an address there is a reason, and so is one
/// that leads to another computer's share.
[[nodiscard]] Result<QByteArray> pictureOf(const Draft &draft, const QString &path,
                                           const Embed &embed);
/// Whether an embed can have one.
[[nodiscard]] bool mayHavePicture(const Embed &embed);

} // namespace morat
