// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Conversion.h"

#include "cli/Arguments.h"
#include "data/SaveFile.h"
#include "drafts/DraftConversion.h"
#include "drafts/DraftProof.h"
#include "drafts/DraftWriter.h"
#include "drafts/Formats.h"

using namespace Qt::StringLiterals;

namespace morat {

QCommandLineOption toOption() {
    return {u"to"_s,
            Cli::tr("With -o, the format to write: the draft's own, which is also what is written "
                    "without this; or %1, in which the article is written anew, plainly.")
                .arg(conversionFormats().join(u", "_s)),
            Cli::tr("format")};
}

Result<QString> formatAnew(const Draft &draft, const QString &wanted) {
    if (wanted.isEmpty() || wanted == draft.format->name || draft.format->suffixes.contains(wanted))
        return QString();
    const QString format = conversionFormat(wanted);
    if (format.isEmpty())
        return failure(
            Cli::tr("“%1” is no format to write; there are the draft's own (%2) and %3.")
                .arg(wanted, formatName(draft.format), conversionFormats().join(u", "_s)));
    return format;
}

Result<QByteArray> writtenAnew(const Draft &draft, const QByteArray &written,
                               const QString &format) {
    if (format.isEmpty())
        return written;
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

Result<void> saveWritten(const QString &path, const Draft &draft, const QByteArray &bytes,
                         const QString &format) {
    return format.isEmpty() ? saveDraft(path, draft, bytes) : saveFile(path, bytes);
}

} // namespace morat
