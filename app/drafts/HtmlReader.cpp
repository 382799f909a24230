// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftReader.h"
namespace morat {
Result<Draft> readHtml(const QByteArray &) {
    return failure(QStringLiteral("HTML drafts cannot be read yet."));
}
} // namespace morat
