// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SourceMap.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SourceMapTest final : public QObject {
    Q_OBJECT

private slots:
    void countsUtf8BytesInsideAVerbatimPiece() {
        const QString text = u"chủ chương"_s; // ủ is 3 bytes, ươ 2 each
        SourceMap map(Unit::Utf8Bytes);
        map.appendVerbatim(text.size(), {10, text.toUtf8().size()});
        QCOMPARE(map.runs(text, {0, 3}), QList{(SourceRange{10, 5})});
        QCOMPARE(map.runs(text, {4, 6}), QList{(SourceRange{16, 8})});
        QCOMPARE(map.insertionPoint(text, 3), std::optional<qint64>(15));
    }

    void countsASurrogatePairAsFourBytes() {
        const QString text = u"a😀b"_s;
        SourceMap map(Unit::Utf8Bytes);
        map.appendVerbatim(text.size(), {0, text.toUtf8().size()});
        QCOMPARE(map.runs(text, {1, 2}), QList{(SourceRange{1, 4})});
        QCOMPARE(map.runs(text, {3, 1}), QList{(SourceRange{5, 1})});
    }

    void givesSeveralRunsAcrossMarkup() {
        // <b>chủ ch</b>ương
        const QString text = u"chủ chương"_s;
        SourceMap map(Unit::Utf8Bytes);
        map.appendVerbatim(6, {3, 8});
        map.appendVerbatim(4, {15, 6});
        const QList<SourceRange> runs{{9, 2}, {15, 6}};
        QCOMPARE(map.runs(text, {4, 6}), runs);
        QCOMPARE(map.contiguous(text, {4, 6}), std::nullopt);
        QCOMPARE(map.contiguous(text, {0, 6}), std::optional(SourceRange{3, 8}));
        QCOMPARE(map.insertionPoint(text, 6), std::optional<qint64>(11));
    }

    void neverCutsAnAtomicPiece() {
        // a&amp;b
        const QString text = u"a&b"_s;
        SourceMap map(Unit::Utf8Bytes);
        map.appendVerbatim(1, {0, 1});
        map.appendAtomic(1, {1, 5});
        map.appendVerbatim(1, {6, 1});
        QCOMPARE(map.runs(text, {1, 1}), QList{(SourceRange{1, 5})});
        QCOMPARE(map.runs(text, {0, 3}), QList{(SourceRange{0, 7})});
        QCOMPARE(map.insertionPoint(text, 2), std::optional<qint64>(6));
    }

    void widensToWholeAtomicPieces() {
        SourceMap map(Unit::Utf8Bytes);
        map.appendVerbatim(2, {0, 2});
        map.appendAtomic(2, {2, 7}); // one code point of two units
        QCOMPARE(map.widened({0, 3}), (TextRange{0, 4}));
        QCOMPARE(map.widened({3, 1}), (TextRange{2, 2}));
        QCOMPARE(map.widened({1, 0}), (TextRange{1, 0}));
    }

    void anEmptyMapHasNoPlace() {
        const SourceMap map(Unit::Utf8Bytes);
        QCOMPARE(map.insertionPoint(u"", 0), std::nullopt);
        QVERIFY(map.runs(u"", {0, 0}).isEmpty());
    }

    void agreesWithEncodingEverywhereInALongText() {
        QString text;
        for (int i = 0; i < 3000; ++i)
            text += u"đường lối – 1.250 “ừ” "_s;
        SourceMap map(Unit::Utf8Bytes);
        map.appendVerbatim(text.size(), {5, text.toUtf8().size()});
        for (qsizetype at = 0; at < text.size(); at += 977)
            QCOMPARE(map.insertionPoint(text, at),
                     std::optional<qint64>(5 + text.left(at).toUtf8().size()));
    }
};

QTEST_APPLESS_MAIN(SourceMapTest)
#include "SourceMapTest.moc"
