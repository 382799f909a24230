// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace morat {

// What the elements of WordprocessingML are to an article.

/// Whether a namespace is WordprocessingML's, transitional or strict.
[[nodiscard]] bool isWordSpace(QStringView space);
/// Whether a switch such as w:b is on; without a value it is.
[[nodiscard]] bool isWordSwitchOn(const QString &value);
/// Something in a line that is not text: it stands in it as one character, whatever it holds.
[[nodiscard]] bool isWordEmbed(QStringView name);
/// The start or the end of what another place refers to.
[[nodiscard]] bool isWordRangeMarker(QStringView name);
/// Elements whose content is none of the text.
[[nodiscard]] bool isSkippedInWord(QStringView name);

} // namespace morat
