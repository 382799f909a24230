// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the input into a Word document as its comments, as one that comes back from a reporter has
// them: up to the first NUL byte comments.xml, then commentsExtended.xml. Whatever they are, the
// text is read, no question of the review is given to two comments, and what is written into the
// document is read again.
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "review/session/CommentThreads.h"

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

using Members = QList<std::pair<QByteArray, QByteArray>>;

QByteArray packed(const Members &members) {
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, bytes] : members) {
        zip_source_t *member =
            zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), member, 0);
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

QByteArray documentOf(const QByteArray &comments, const QByteArray &extended) {
    const QByteArray marks =
        "<w:p><w:commentRangeStart w:id=\"0\"/><w:commentRangeStart w:id=\"1\"/>"
        "<w:r><w:t>28 tuổi</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
        "<w:r><w:commentReference w:id=\"0\"/></w:r>"
        "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/>"
        "</w:r></w:p><w:p><w:commentRangeStart w:id=\"2\"/><w:r><w:t>3 km</w:t>"
        "</w:r><w:commentRangeEnd w:id=\"2\"/><w:r><w:commentReference "
        "w:id=\"2\"/></w:r></w:p>";
    const QByteArray relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return packed(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
         {"word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:body>" +
              marks + "</w:body></w:document>"},
         {"word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"a\" Type=\"" +
              relation + "comments\" Target=\"comments.xml\"/><Relationship Id=\"b\" Type=\"" +
              "http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" "
              "Target=\"commentsExtended.xml\"/></Relationships>"},
         {"word/comments.xml", comments},
         {"word/commentsExtended.xml", extended}});
}

QList<Decision> acts() {
    const QDateTime time(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC);
    const auto act = [&time](qint64 id, Verb verb, const QString &subject, const QString &message) {
        Decision made;
        made.id = id;
        made.verb = verb;
        made.subject = subject;
        made.message = message;
        made.original = u"28 tuổi"_s;
        made.author = u"Lan"_s;
        made.time = time;
        return made;
    };
    return {act(1, Verb::Ask, {}, u"Mấy tuổi?"_s), act(2, Verb::Answer, u"1"_s, u"29"_s),
            act(3, Verb::Reword, u"1"_s, u"28 hay 29?"_s), act(4, Verb::Ask, {}, u"Ai nói?"_s)};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = std::max<qsizetype>(0, input.indexOf('\0'));
    const QByteArray bytes = documentOf(end > 0 ? input.first(end) : input, input.mid(end + 1));
    const Format format = *formatNamed(u"docx"_s);
    const Result<Draft> draft = readAs(format, bytes, {});
    require(draft.has_value(), "no document is refused because of its comments");
    require(draft->text.joined() == u"28 tuổi\n3 km"_s, "comments are no text");
    QList<DraftComment> comments = commentsOf(*draft);
    CommentThreads threads(acts());
    QSet<qint64> given;
    const auto take = [&given](const Decision *act) {
        require(act == nullptr || !given.contains(act->id), "nothing is given twice");
        if (act != nullptr)
            given.insert(act->id);
    };
    for (DraftComment &comment : comments) {
        require(comment.range.start >= 0 && comment.range.length >= 0 &&
                    comment.range.end() <= draft->text.length(),
                "a comment lies in the text");
        const Decision *known = threads.questionOf(comment);
        take(known);
        if (known == nullptr)
            take(threads.rewordedQuestionOf(comment, u"28 tuổi"_s));
        for (const DraftComment::Reply &reply : comment.replies) {
            const Decision *answer = threads.answerOf(1, reply);
            take(answer);
            if (answer == nullptr)
                take(threads.rewordedReplyOf(1, reply));
        }
        comment.isDone = !comment.isDone;
        comment.replies.append({u"Rồi <ạ> & \"thế\""_s, {u"Trần Hòa"_s, {}}});
    }
    const auto written = withComments(*draft, comments);
    if (!written)
        return 0;
    const Result<Draft> again = readAs(format, *written, {});
    require(again.has_value(), "what was written can be read");
    require(again->text.joined() == draft->text.joined(), "the text is as it was");
    return 0;
}
