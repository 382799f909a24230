// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/plain/PlainTextWriter.h"

#include "drafts/plain/PlainTextReader.h"
#include "drafts/source/EditSteps.h"
#include "drafts/source/RunWriter.h"

namespace morat {

Result<QByteArray> writePlainText(const Draft &draft, const QList<Edit> &steps) {
    Result<QByteArray> bytes = writeRuns(draft, steps);
    if (!bytes)
        return bytes;
    const QString wanted = editedText(draft, steps);
    if (!wanted.endsWith(u'\n'))
        return bytes;
    // An empty last line is there only when another line break ends it.
    const Result<Draft> written = readPlainText(*bytes, writtenCharset(draft));
    if (written && written->text.joined() == QStringView(wanted).chopped(1))
        *bytes += draft.origins.last().split;
    return bytes;
}

} // namespace morat
