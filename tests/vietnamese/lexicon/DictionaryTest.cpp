// SPDX-License-Identifier: GPL-3.0-or-later
#include "HunspellWriter.h"
#include "InventoryBuilder.h"
#include "data/DataFolder.h"
#include "vietnamese/lexicon/LanguageData.h"
#include "vietnamese/lexicon/Speller.h"
#include "vietnamese/lexicon/SyllableSuggestions.h"

#include <QFile>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DictionaryTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto data = LanguageData::load(dataFolder());
        QVERIFY(data.has_value());
        m_data = *data;
        auto speller = openHunspell(m_data->vietnameseDictionary);
        QVERIFY(speller.has_value());
        m_speller = std::move(*speller);
    }

    void committedFilesAreWhatTheToolMakes() {
        const QString folder = dataFolder() + u"/dictionaries"_s;
        const auto made = makeHunspell(folder);
        QVERIFY(made.has_value());
        QVERIFY(!made->dictionary.isEmpty());
        QCOMPARE(bytesOf(folder + u"/vi_VN.dic"_s), made->dictionary);
        QCOMPARE(bytesOf(folder + u"/vi_VN.aff"_s), made->affixes);
        QCOMPARE(makeHunspell(folder)->dictionary, made->dictionary);
    }

    void hunspellAccepts_data() {
        QTest::addColumn<QString>("word");
        for (const auto &word :
             {u"hòa"_s, u"hoà"_s,  u"thúy"_s, u"thuý"_s, u"ủy"_s,    u"uỷ"_s,  u"Huế"_s,
              u"Đắk"_s, u"Lắk"_s,  u"nòng"_s, u"mợ"_s,   u"sỹ"_s,    u"qui"_s, u"mỳ"_s,
              u"úc"_s,  u"axít"_s, u"ôxít"_s, u"crôm"_s, u"magiê"_s, u"ôzôn"_s})
            QTest::newRow(qPrintable(word)) << word;
    }

    void hunspellAccepts() {
        QFETCH(QString, word);
        QVERIFY(m_speller->accepts(word));
    }

    void hunspellRefuses_data() {
        QTest::addColumn<QString>("word");
        for (const auto &word :
             {u"nghành"_s, u"cuả"_s, u"thưc"_s, u"truờng"_s, u"đựợc"_s, u"đắk"_s, u"diển"_s})
            QTest::newRow(qPrintable(word)) << word;
        QTest::newRow("dài quá 100 chữ") << QString(101, u'a');
    }

    void hunspellRefuses() {
        QFETCH(QString, word);
        QVERIFY(!m_speller->accepts(word));
    }

    void hunspellSuggestsTheTyposOfTypists() {
        QVERIFY(m_speller->suggest(u"nghành"_s).contains(u"ngành"_s));
        QVERIFY(m_speller->suggest(u"đuợc"_s).contains(u"được"_s));
    }

    void suggestsFirst_data() {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("nghành") << u"nghành"_s << u"ngành"_s;
        QTest::newRow("diển") << u"diển"_s << u"diễn"_s;
        QTest::newRow("thưc") << u"thưc"_s << u"thực"_s;
        QTest::newRow("phươg") << u"phươg"_s << u"phương"_s;
        QTest::newRow("ngiên") << u"ngiên"_s << u"nghiên"_s;
        QTest::newRow("trìng") << u"trìng"_s << u"trình"_s;
        QTest::newRow("nguyển") << u"nguyển"_s << u"nguyễn"_s;
    }

    void suggestsFirst() {
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        const auto candidates = suggestSyllables(wrong, m_data->inventory);
        QVERIFY(!candidates.isEmpty());
        QCOMPARE(candidates.first().text, right);
    }

    /// A typo of a frequent syllable stays out, a listed or frequent syllable comes in.
    void inventoryKeepsTyposOut() {
        InventorySources sources;
        sources.counts[u"của"_s] = {500'000, 0};
        sources.counts[u"cùa"_s] = {90, 0};
        sources.counts[u"phượt"_s] = {200, 5};
        sources.listings[u"của"_s] = 4;
        sources.listings[u"phượt"_s] = 1;
        sources.listings[u"nghành"_s] = 5;
        const QByteArray rows = buildInventory(sources);
        QVERIFY(rows.contains(u"\ncủa\t"_s.toUtf8()));
        QVERIFY(rows.contains(u"\nphượt\t"_s.toUtf8()));
        QVERIFY(!rows.contains(u"\ncùa\t"_s.toUtf8()));
        QVERIFY(!rows.contains(u"nghành"_s.toUtf8()));
    }

    void aMissingFolderIsToldNotFatal() {
        const auto data = LanguageData::load(u"/no/such/folder"_s);
        QVERIFY(!data.has_value());
        QVERIFY(data.error().message.contains(u"syllables.tsv"_s));
        QVERIFY(!openHunspell(u"/no/such/vi_VN"_s).has_value());
    }

private:
    std::shared_ptr<const LanguageData> m_data;
    std::unique_ptr<Speller> m_speller;
};

QTEST_GUILESS_MAIN(DictionaryTest)
#include "DictionaryTest.moc"
