// SPDX-License-Identifier: GPL-3.0-or-later
#include "JudgedPlaces.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &name, const QByteArray &bytes) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class JudgedPlacesTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QByteArray m_first = "Mở đầu.\n";
    const QByteArray m_judged = "  Lãi xuất thấp, xuất khẩu cao.\nHọ dành thắng lợi.\n";
    const QByteArray m_last = "Hết.\n";

    [[nodiscard]] QString archives() const { return m_folder.filePath(u"archives"_s); }

    /// Where a word of the archive stands, in bytes.
    [[nodiscard]] QByteArray at(const char *word, qsizetype from = 0) const {
        return QByteArray::number(QByteArray(m_first + m_judged + m_last).indexOf(word, from));
    }

    [[nodiscard]] Result<JudgedArchives> judged(const QByteArray &places) const {
        const QString name = m_folder.filePath(u"judged.tsv"_s);
        write(name, "# places\ndocument\tnews\t" + QByteArray::number(m_first.size()) + '\t' +
                        QByteArray::number(m_first.size() + m_judged.size()) + '\n' + places);
        return readJudged(name);
    }

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir().mkpath(archives()));
        write(archives() + u"/news.txt"_s, m_first + m_judged + m_last);
        write(archives() + u"/other.txt"_s, "Không ai đọc.\n");
    }

    void tellsWhatWasSaidOfEachWord() {
        const qsizetype second = QByteArray(m_first + m_judged).indexOf("xuất") + 1;
        const auto archive = judged(
            at("xuất") + "\txuất\tsuất\ttypo\n" + at("xuất", second) + "\txuất\tsuất\tcorrect\n" +
            at("dành") + "\tdành\tgiàng\tother-typo\n" + at("lợi") + "\tlợi\tlời\tunsure\n");
        QVERIFY(archive);
        const auto texts = judgedTexts(*archive, archives());
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error().message));
        QCOMPARE(texts->size(), 1);
        const LabelledText &text = texts->first();
        QVERIFY(text.reading == Reading::SomeWords);
        QCOMPARE(text.blocks.size(), 3); // the last is what follows the last line break
        const LabelledBlock &first = text.blocks[0];
        QCOMPARE(first.labels.size(), 1);
        QCOMPARE(first.labels.value(1), QStringList{u"suất"_s});
        QCOMPARE(first.judged, (QSet<qint32>{1, 4}));
        const LabelledBlock &other = text.blocks[1];
        QVERIFY(other.labels.contains(1));
        QVERIFY(other.labels.value(1).isEmpty());
        QCOMPARE(other.unsure, QSet<qint32>{3});
    }

    void refusesAnotherVersionOfTheArchive() {
        const QList<QByteArray> places{at("xuất") + "\tsuất\txuất\ttypo\n", "9\txuất\tsuất\ttypo\n",
                                       at("Hết") + "\thết\thệt\tcorrect\n"};
        for (const QByteArray &place : places) {
            const auto archive = judged(place);
            QVERIFY(archive);
            QVERIFY2(!judgedTexts(*archive, archives()), place.constData());
        }
        const auto archive = judged(at("xuất") + "\txuất\tsuất\ttypo\n");
        QVERIFY(!judgedTexts(*archive, m_folder.filePath(u"elsewhere"_s)));
    }

    void refusesWhatItDoesNotUnderstand() {
        QVERIFY(!judged("12\txuất\tsuất\tmaybe\n"));
        QVERIFY(!judged("12\txuất\n"));
        QVERIFY(!readJudged(m_folder.filePath(u"none.tsv"_s)));
    }

    void cutsTheJudgedDocumentsOut() {
        const auto archive = judged({});
        QVERIFY(archive);
        const QString rest = m_folder.filePath(u"rest"_s);
        QVERIFY(QDir().mkpath(rest));
        const auto done = writeUnjudged(*archive, archives(), rest);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(read(rest + u"/news.txt"_s), QByteArray(m_first + m_last));
        QCOMPARE(read(rest + u"/other.txt"_s), read(archives() + u"/other.txt"_s));
        QVERIFY(!writeUnjudged(*archive, archives(), m_folder.filePath(u"elsewhere"_s)));
    }
};

QTEST_APPLESS_MAIN(JudgedPlacesTest)
#include "JudgedPlacesTest.moc"
