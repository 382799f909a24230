// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/orthography/Syllable.h"
#include "text/Folding.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class SyllableTest final : public QObject {
    Q_OBJECT

private slots:
    void takesApart_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("onset");
        QTest::addColumn<QString>("rime");
        QTest::addColumn<Tone>("tone");
        QTest::newRow("nghiêng") << u"nghiêng"_s << u"ngh"_s << u"iêng"_s << Tone::Ngang;
        QTest::newRow("trường") << u"trường"_s << u"tr"_s << u"ương"_s << Tone::Huyen;
        QTest::newRow("quý: u thuộc âm đầu") << u"quý"_s << u"qu"_s << u"y"_s << Tone::Sac;
        QTest::newRow("quốc") << u"quốc"_s << u"qu"_s << u"ôc"_s << Tone::Sac;
        QTest::newRow("gì: một chữ i cho hai") << u"gì"_s << u"gi"_s << u"i"_s << Tone::Huyen;
        QTest::newRow("giếng") << u"giếng"_s << u"gi"_s << u"iêng"_s << Tone::Sac;
        QTest::newRow("già") << u"già"_s << u"gi"_s << u"a"_s << Tone::Huyen;
        QTest::newRow("yểm: không âm đầu") << u"yểm"_s << u""_s << u"yêm"_s << Tone::Hoi;
        QTest::newRow("ủy") << u"ủy"_s << u""_s << u"uy"_s << Tone::Hoi;
        QTest::newRow("khuỷu") << u"khuỷu"_s << u"kh"_s << u"uyu"_s << Tone::Hoi;
        QTest::newRow("mỹ") << u"mỹ"_s << u"m"_s << u"y"_s << Tone::Nga;
        QTest::newRow("hoặc") << u"hoặc"_s << u"h"_s << u"oăc"_s << Tone::Nang;
    }

    void takesApart() {
        QFETCH(QString, word);
        QFETCH(QString, onset);
        QFETCH(QString, rime);
        QFETCH(Tone, tone);
        const auto syllable = parseSyllable(word);
        QVERIFY(syllable.has_value());
        QCOMPARE(syllable->onset, onset);
        QCOMPARE(syllable->rime, rime);
        QCOMPARE(syllable->tone, tone);
        QCOMPARE(syllable->text(), word);
    }

    void refuses_data() {
        QTest::addColumn<QString>("word");
        QTest::newRow("ngh trước a") << u"nghành"_s;
        QTest::newRow("c trước i") << u"cính"_s;
        QTest::newRow("k trước a") << u"kanh"_s;
        QTest::newRow("âm cuối tắc không dấu") << u"thưc"_s;
        QTest::newRow("âm cuối tắc với dấu huyền") << u"hòc"_s;
        QTest::newRow("hai dấu thanh") << u"đựợc"_s;
        QTest::newRow("iê không âm đầu") << u"iêu"_s;
        QTest::newRow("yê sau âm đầu") << u"tyêu"_s;
        QTest::newRow("thiếu móc") << u"truờng"_s;
        QTest::newRow("chữ viết tắt") << u"ubnd"_s;
        QTest::newRow("từ nước ngoài") << u"email"_s;
        QTest::newRow("rỗng") << u""_s;
        QTest::newRow("dài") << u"nghiêngg"_s;
    }

    void refuses() {
        QFETCH(QString, word);
        QVERIFY(!parseSyllable(word).has_value());
    }

    void tellsWhereTheMarkIs() {
        QCOMPARE(parseSyllable(u"hòa"_s)->place, TonePlace::Old);
        QCOMPARE(parseSyllable(u"hoà"_s)->place, TonePlace::New);
        QCOMPARE(parseSyllable(u"của"_s)->place, TonePlace::Right);
        QCOMPARE(parseSyllable(u"cuả"_s)->place, TonePlace::Misplaced);
        QCOMPARE(parseSyllable(u"qủa"_s)->place, TonePlace::Misplaced);
        QCOMPARE(parseSyllable(u"hoàn"_s)->place, TonePlace::Right);
        QCOMPARE(parseSyllable(u"hòan"_s)->place, TonePlace::Misplaced);
    }

    void restyles_data() {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("modern");
        QTest::newRow("hòa") << u"Hòa"_s << u"Hoà"_s;
        QTest::newRow("khỏe") << u"khỏe"_s << u"khoẻ"_s;
        QTest::newRow("ỦY") << u"ỦY"_s << u"UỶ"_s;
        QTest::newRow("quý không đổi") << u"Quý"_s << u"Quý"_s;
        QTest::newRow("ngoài không đổi") << u"ngoài"_s << u"ngoài"_s;
        QTest::newRow("không phải âm tiết") << u"Facebook"_s << u"Facebook"_s;
    }

    void restyles() {
        QFETCH(QString, old);
        QFETCH(QString, modern);
        QCOMPARE(restyled(old, ToneStyle::New), modern);
        QCOMPARE(restyled(modern, ToneStyle::Old), old);
    }

    void putsAMisplacedMarkRight() {
        QCOMPARE(restyled(u"Cuả"_s, ToneStyle::Old), u"Của"_s);
        QCOMPARE(restyled(u"qủa"_s, ToneStyle::New), u"quả"_s);
        QCOMPARE(restyled(u"huỵên"_s, ToneStyle::Old), u"huyện"_s);
    }

    /// Whatever the grammar generates is read back as what it was made of.
    void everyCombinationSurvivesARoundTrip() {
        int legal = 0;
        QStringList onsets = allOnsets();
        onsets.append(QString());
        for (const QString &onset : std::as_const(onsets)) {
            for (const QString &rime : onset == u"qu" ? rimesAfterQu() : allRimes()) {
                for (int tone = 0; tone < 6; ++tone) {
                    const Syllable made{onset, rime, Tone(tone), TonePlace::Right};
                    for (const ToneStyle style : {ToneStyle::Old, ToneStyle::New}) {
                        const auto read = parseSyllable(made.text(style));
                        if (!read)
                            continue;
                        ++legal;
                        QCOMPARE(read->text(style), made.text(style));
                        QVERIFY(read->place != TonePlace::Misplaced);
                    }
                }
            }
        }
        QVERIFY(legal > 30000); // both styles of some 18,000 legal forms
    }

    void keepsCapitals() {
        QCOMPARE(withCapitalsOf(u"nguyễn"_s, u"Nguyển"_s), u"Nguyễn"_s);
        QCOMPARE(withCapitalsOf(u"ngành"_s, u"NGHÀNH"_s), u"NGÀNH"_s);
        QCOMPARE(withCapitalsOf(u"ngành"_s, u"nghành"_s), u"ngành"_s);
    }
};

QTEST_APPLESS_MAIN(SyllableTest)
#include "SyllableTest.moc"
