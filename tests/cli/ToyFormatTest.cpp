// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Finding.h"
#include "cli/FileReport.h"
#include "cli/FindingPlaces.h"
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "drafts/Formats.h"
#include "drafts/source/DraftParts.h"
#include "drafts/source/MappedText.h"
#include "drafts/source/Notation.h"
#include "drafts/source/RunWriter.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

// A format that the program does not have, to show what a new one touches: all of it is here, and
// the last lines are its row. A bulletin for loudspeakers: after "LOA1" every line begins with
// "> ", and "@" is written twice.

namespace {

class LoudspeakerWriter final : public NotationWriter {
public:
    using NotationWriter::NotationWriter;
    [[nodiscard]] QByteArray written(const QString &text, const WritingPlace &) const override {
        return QString(text).replace(u'@', "@@"_L1).toUtf8();
    }
};

const Notation &loudspeakerNotation() {
    static const NotationOf<LoudspeakerWriter> notation;
    return notation;
}

bool looksLikeLoudspeaker(const QByteArray &bytes) {
    return bytes.startsWith("LOA1\n");
}

Result<Draft> readLoudspeaker(const QByteArray &bytes) {
    DraftParts parts;
    qint64 at = bytes.indexOf('\n') + 1;
    while (at > 0 && at < bytes.size()) {
        const qint64 found = bytes.indexOf('\n', at);
        const qint64 end = found < 0 ? bytes.size() : found;
        if (bytes.mid(at, 2) != "> ")
            return failure(u"a line without its sign"_s);
        MappedText line(Charset::Utf8);
        for (qint64 from = at + 2; from < end;) {
            const qint64 sign = bytes.indexOf("@@", from);
            const qint64 to = sign < 0 || sign > end ? end : sign;
            line.appendTextAt(QString::fromUtf8(bytes.sliced(from, to - from)), from);
            if (to < end)
                line.appendAtomic(u"@", {to, 2});
            from = to < end ? to + 2 : end;
        }
        MappedText::Composed composed = line.compose();
        BlockOrigin origin;
        origin.source = std::move(composed.map);
        origin.notation = &loudspeakerNotation();
        origin.whole = {at, std::min<qint64>(end + 1, bytes.size()) - at};
        origin.split = "\n> ";
        if (found >= 0 && end + 1 < bytes.size())
            origin.separator = {end, 3};
        Block block;
        block.text = std::move(composed.text);
        parts.blocks.append(std::move(block));
        parts.origins.append(std::move(origin));
        at = end + 1;
    }
    Draft draft = draftOf(std::move(parts), &loudspeakerNotation());
    draft.bytes = bytes;
    draft.source = bytes;
    return draft;
}

const Format loudspeaker{
    .name = u"loa"_s,
    .suffixes = {u"loa"_s},
    .isRecognised = looksLikeLoudspeaker,
    .read = [](const QByteArray &bytes, const Reading &) { return readLoudspeaker(bytes); },
    .write = writeRuns,
    .proof = Proof::Characters,
};

/// The program's table with one row more.
FormatTable table() {
    return FormatTable{&loudspeaker} + formats();
}

const QByteArray bulletin = QByteArray("LOA1\n> Xã Đồng Hạ họp dân\n> Viết về: xa@@donghaj.vn\n");

Draft readBulletin() {
    return readDraft(bulletin, u"ban-tin.txt"_s, {}, table()).value_or(Draft());
}

} // namespace

class ToyFormatTest final : public QObject {
    Q_OBJECT

private slots:
    void isOpenedByItsContentAndByItsName() {
        QCOMPARE(formatName(readBulletin().format), u"loa"_s);
        QCOMPARE(readBulletin().text.joined(), u"Xã Đồng Hạ họp dân\nViết về: xa@donghaj.vn"_s);
        QVERIFY(draftNameFilters(table()).contains(u"*.loa"_s));
        QCOMPARE(formatName(*recognisedFormat("> x", u"ban-tin.loa"_s, table())), u"loa"_s);
        // Without its row nobody knows it.
        QCOMPARE(formatName(readDraft(bulletin, u"ban-tin.txt"_s)->format), u"text"_s);
    }

    void findingsStandWhereTheFileHasThem() {
        const Draft draft = readBulletin();
        Finding finding;
        finding.block = 1;
        finding.range = {draft.text.blocks().at(1).text.indexOf(u"donghaj"), 7};
        const FindingPlaces::Extent place = FindingPlaces(draft).of(finding);
        QCOMPARE(place.start.line, 3);
        QCOMPARE(place.start.column, 16);
        const auto source = sourcePlace(draft, finding);
        QVERIFY(source);
        QCOMPARE(bulletin.mid(source->start, source->length), "donghaj");
    }

    void correctionsAreWrittenInItsNotation() {
        const Draft draft = readBulletin();
        const qsizetype at = draft.text.joined().indexOf(u"xa@donghaj");
        const auto out = writeDraft(draft, {{{at, 10}, u"xa@@dongha"_s}});
        QVERIFY2(out, out ? "" : qPrintable(out.error().message));
        QCOMPARE(*out, QByteArray(bulletin).replace("xa@@donghaj", "xa@@@@dongha"));
        const auto split = writeDraft(draft, {{{2, 1}, u"\n"_s}});
        QVERIFY2(split, split ? "" : qPrintable(split.error().message));
        QCOMPARE(*split, QByteArray(bulletin).replace("Xã Đồng", "Xã\n> Đồng"));
    }

    void saysWhatItHasNot() {
        const Draft draft = readBulletin();
        QVERIFY(!canTrackChanges(draft.format));
        QVERIFY(!writeTrackedChanges(draft, {{{0, 2}, u"Huyện"_s}}, {{}}));
        QVERIFY(!withComments(draft, {{{0, 2}, u"?"_s, {}}}));
    }
};

QTEST_GUILESS_MAIN(ToyFormatTest)
#include "ToyFormatTest.moc"
