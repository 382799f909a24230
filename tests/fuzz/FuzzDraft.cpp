// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the input as a draft, holds it to the room's promises, and makes an edit at a place that
// the input chooses: the first three bytes are where, how long, and with what. For documents in
// packages the rest is the package, or else the XML that holds the text, which is packed first:
// few mutations of a package survive its checksums. For charsets the third byte says which, too.
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <zip.h>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// The charset that is not guessed: of the target for charsets, the input says which.
std::optional<Charset> chosen;

Result<Draft> read(const QByteArray &bytes) {
    return readAs(*formatNamed(QStringLiteral(MORAT_FUZZ_FORMAT)), bytes, {chosen, {}});
}

#if defined(MORAT_FUZZ_FORMAT_docx) || defined(MORAT_FUZZ_FORMAT_odt)
QByteArray packed(const QByteArray &xml) {
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const char *name : {"[Content_Types].xml", "word/document.xml", "content.xml"}) {
        zip_source_t *member =
            zip_source_buffer(archive, xml.constData(), zip_uint64_t(xml.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name, member, 0);
        zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
    }
    require(zip_close(archive) == 0, "the input can be packed");
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_open(source);
    zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}
#endif

QByteArray fileOf(const QByteArray &input) {
#if defined(MORAT_FUZZ_FORMAT_docx) || defined(MORAT_FUZZ_FORMAT_odt)
    if (!input.startsWith("PK"))
        return packed(input);
#endif
    return input;
}

void checkDraft(const Draft &draft) {
    require(draft.origins.size() == draft.text.blocks().size(), "one origin a block");
    require(!draft.origins.isEmpty(), "a draft has a block");
    for (qsizetype i = 0; i < draft.origins.size(); ++i) {
        const QString &text = draft.text.blocks().at(i).text;
        const SourceMap &map = draft.origins.at(i).source;
        require(map.textLength() == text.size(), "the map covers the text");
        require(!text.contains(u'\n') && !text.contains(u'\r') && !text.contains(u'\u2029'),
                "no line break inside a block");
        qint64 last = 0;
        for (const SourceRange &run : map.runs(text, {0, text.size()})) {
            require(run.start >= last && run.end() <= draft.source.size(), "runs are in order");
            last = run.end();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 3)
        return 0;
    const QByteArray bytes =
        fileOf(QByteArray(reinterpret_cast<const char *>(data) + 3, qsizetype(size) - 3));
    chosen.reset();
#ifdef MORAT_FUZZ_FORMAT_charset
    const QList<Charset> charsets = allCharsets();
    if (const qsizetype number = data[2] / 16; number < charsets.size())
        chosen = charsets.at(number);
#endif
    const Result<Draft> draft = read(bytes);
    if (!draft)
        return 0;
    // An edit may take away what a charset was recognised by.
    if (!isUnicode(draft->charset))
        chosen = draft->charset;
    checkDraft(*draft);
    require(writeDraft(*draft, {}) == bytes, "an untouched draft is written as it was");

    static const QStringList words{QString(),     u"chữ"_s,  u" "_s,      u"\n"_s,
                                   u"<b>&amp;"_s, u"a\nb"_s, u"\u0301"_s, u"\u00A0"_s};
    const qsizetype length = draft->text.length();
    const qsizetype start = length * data[0] / 256;
    const Edit edit{{start, std::min<qsizetype>(data[1] % 24, length - start)},
                    words.at(data[2] % words.size())};
    const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};
    for (const auto &written :
         {writeDraft(*draft, {edit}), writeTrackedChanges(*draft, {edit}, {editor})}) {
        if (!written)
            continue;
        const Result<Draft> again = read(*written);
        require(again.has_value(), "what was written can be read");
        checkDraft(*again);
    }
    // Only what is in an old charset gets another: a text in one of Unicode's stays in it, damaged
    // bytes too.
    if (!isUnicode(draft->charset) && draft->charset != Charset::Utf8Damaged)
        chosen.reset();
    if (const auto unicode = writeDraft(*draft, {edit}, WriteIn::Unicode))
        require(read(*unicode).has_value(), "what was converted can be read");
    return 0;
}
