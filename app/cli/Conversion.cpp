// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Conversion.h"

#include "cli/Arguments.h"
#include "drafts/DraftConversion.h"
#include "drafts/DraftProof.h"
#include "drafts/Formats.h"

using namespace Qt::StringLiterals;

namespace morat {

Result<QString> conversionTarget(const QString &wanted, const Draft &draft) {
    const QString format = conversionFormat(wanted);
    if (format.isEmpty())
        return failure(
            Cli::tr("“%1” is no format to write; there are the draft's own (%2) and %3.")
                .arg(wanted, formatName(draft.format), conversionFormats().join(u", "_s)));
    return format;
}

Result<QByteArray> writtenAnew(const Draft &draft, const QByteArray &written,
                               const QString &format) {
    return readAgain(draft, written)
        .and_then([&format](const Draft &corrected) { return convertedDraft(corrected, format); })
        .map([&format](const ConvertedDraft &converted) {
            complain(
                Cli::tr("The article was written anew as %1, from its text alone.").arg(format));
            if (!converted.leftOut.isEmpty())
                complain(Cli::tr("Does not come along: %1.").arg(converted.leftOut.join(u", "_s)));
            return converted.bytes;
        });
}

} // namespace morat
