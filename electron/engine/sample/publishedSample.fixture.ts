/** Reads the published sample file, in its own Indonesian shape, as rows of ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const file = path.join(import.meta.dirname, 'publishedSample.json');

const text = z.string();
const person = { nama: text, opd: text, nip: text.nullable() };
const published = z.object({
  kegiatan: z.object({
    id: text,
    nama: text,
    angkatan: text,
    tanggal: text,
    waktuMulai: text,
    waktuSelesai: text,
    tempat: text,
    penyelenggara: text,
    istirahat: z.array(z.object({ mulai: text, selesai: text, keterangan: text })),
  }),
  referensi: z.object({
    temaArahan: z.array(z.object({ kode: text, nama: text, sumber: text })),
    opd: z.array(z.object({ kode: text, nama: text, catatan: text })),
    wilayah: z.array(
      z.object({
        kode: text,
        kecamatan: text,
        kelurahan: z.array(z.object({ kode: text, nama: text })),
      }),
    ),
  }),
  programPrioritas: z.array(z.object({ kode: text, nama: text, sumber: text.nullable() })),
  panel: z.array(
    z.object({ ...person, id: text, peran: text, unsur: text, pangkat: text, golongan: text }),
  ),
  kriteria: z.array(
    z.object({
      id: text,
      nama: text,
      kelompok: text,
      bobot: z.number(),
      uraian: text,
      bolehTidakRelevan: z.boolean(),
      tingkat: z.array(z.object({ skor: z.number(), label: text, uraian: text })),
    }),
  ),
  presentasi: z.array(
    z.object({
      nomor: z.number(),
      id: text,
      judul: text,
      kotaMagang: text,
      instansiMagang: text,
      opdPengusul: text,
      tim: z.array(z.object({ ...person, statusPegawai: text })),
      temaArahan: z.array(text),
      programPrioritas: z.array(text),
      mulai: text,
      durasiPaparanMenit: z.number(),
      durasiTanyaJawabMenit: z.number(),
    }),
  ),
  penilaian: z.array(
    z.object({
      presentasi: text,
      panelis: text,
      status: text,
      skor: z.record(text, z.number()).optional(),
      nilai: z.number().optional(),
      catatan: text.optional(),
    }),
  ),
  hasil: z.array(
    z.object({
      presentasi: text,
      jumlahPenilai: z.number(),
      nilaiAkhir: z.number(),
      nilaiOutput: z.number(),
      nilaiOutcome: z.number(),
      nilaiKeselarasan: z.number(),
      peringkat: z.number(),
      keputusanPanel: text,
    }),
  ),
  tindakLanjut: z.array(
    z.object({
      presentasi: text,
      kegiatan: text,
      penanggungJawab: text,
      pendukung: z.array(text),
      lokasi: z.array(text),
      mulai: text,
      targetSelesai: text,
      indikatorOutput: text,
      targetOutput: text,
      indikatorOutcome: text,
      nilaiAwalOutcome: text,
      targetOutcome: text,
      sumberDana: text,
      status: text,
    }),
  ),
});

const roles: Readonly<Record<string, string>> = {
  Ketua: 'CHAIR',
  Sekretaris: 'SECRETARY',
  Anggota: 'MEMBER',
};

/** Rows hold only the fields that the file has; `totals` and `results` are what it says comes out. */
export function publishedSample() {
  const sample = published.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { kegiatan, referensi, presentasi, penilaian } = sample;
  const of = (presentationId: string) => ({ eventId: kegiatan.id, presentationId });
  const counted = penilaian.filter(({ skor }) => skor !== undefined);
  return {
    facts: {
      event: {
        id: kegiatan.id,
        name: kegiatan.nama,
        cohort: kegiatan.angkatan,
        dateIso: kegiatan.tanggal,
        startTime: kegiatan.waktuMulai,
        endTime: kegiatan.waktuSelesai,
        place: kegiatan.tempat,
        organizer: kegiatan.penyelenggara,
      },
      criterion: sample.kriteria.map((row) => ({
        id: row.id,
        groupCode: row.kelompok,
        name: row.nama,
        description: row.uraian,
        weight: String(row.bobot),
        allowsNotApplicable: row.bolehTidakRelevan ? 1 : 0,
      })),
      level: sample.kriteria.flatMap(({ id, tingkat }) =>
        tingkat.map(({ skor, label, uraian }) => ({
          criterionId: id,
          score: skor,
          label,
          description: uraian,
        })),
      ),
      agency: referensi.opd.map(({ kode, nama }) => ({ id: kode, code: kode, name: nama })),
      locality: referensi.wilayah.flatMap(({ kode, kecamatan, kelurahan }) => [
        { id: kode, name: kecamatan, kind: 'KECAMATAN', parentId: null },
        ...kelurahan.map((row) => ({
          id: row.kode,
          name: row.nama,
          kind: 'KELURAHAN',
          parentId: kode,
        })),
      ]),
      theme: referensi.temaArahan.map(({ kode, nama, sumber }) => ({
        id: kode,
        name: nama,
        source: sumber,
      })),
      programme: sample.programPrioritas.map(({ kode, nama, sumber }) => ({
        id: kode,
        name: nama,
        source: sumber ?? '',
        isVerified: 0,
      })),
      panelist: sample.panel.map((row) => ({
        id: row.id,
        name: row.nama,
        role: roles[row.peran],
        element: row.unsur,
        agencyId: row.opd,
        rankTitle: row.pangkat,
        rankGrade: row.golongan,
        nip: row.nip,
      })),
      presentation: presentasi.map((row) => ({
        id: row.id,
        number: row.nomor,
        title: row.judul,
        hostCity: row.kotaMagang,
        hostInstitution: row.instansiMagang,
        agencyId: row.opdPengusul,
        plannedStartTime: row.mulai.slice(11, 16),
        talkMin: row.durasiPaparanMenit,
        qaMin: row.durasiTanyaJawabMenit,
      })),
      presenter: presentasi.flatMap(({ id, tim }) =>
        tim.map((row) => ({
          ...of(id),
          name: row.nama,
          nip: row.nip,
          employeeStatus: row.statusPegawai,
          agencyId: row.opd,
        })),
      ),
      presentationProgramme: presentasi.flatMap(({ id, programPrioritas }) =>
        programPrioritas.map((programmeId) => ({ ...of(id), programmeId })),
      ),
      presentationTheme: presentasi.flatMap(({ id, temaArahan }) =>
        temaArahan.map((themeId) => ({ ...of(id), themeId })),
      ),
      intermission: kegiatan.istirahat.map(({ mulai, selesai, keterangan }) => ({
        startTime: mulai,
        endTime: selesai,
        label: keterangan,
      })),
      conflict: penilaian
        .filter(({ status }) => status === 'tidak_menilai_benturan_kepentingan')
        .map(({ presentasi: id, panelis }) => ({ ...of(id), panelistId: panelis })),
      sheet: penilaian.map(({ presentasi: id, panelis, skor, catatan }) => ({
        ...of(id),
        panelistId: panelis,
        state: skor === undefined ? 'ABSTAINED' : 'LOCKED',
        ...(catatan === undefined ? {} : { note: catatan }),
      })),
      score: counted.flatMap(({ presentasi: id, panelis, skor = {} }) =>
        Object.entries(skor).map(([criterionId, value]) => ({
          ...of(id),
          panelistId: panelis,
          criterionId,
          value,
        })),
      ),
      followUp: sample.tindakLanjut.map((row) => ({
        ...of(row.presentasi),
        activity: row.kegiatan,
        agencyId: row.penanggungJawab,
        supportingAgencyIds: JSON.stringify(row.pendukung),
        localityIds: JSON.stringify(row.lokasi),
        startDate: row.mulai,
        targetDate: row.targetSelesai,
        outputIndicator: row.indikatorOutput,
        outputTarget: row.targetOutput,
        outcomeIndicator: row.indikatorOutcome,
        outcomeBaseline: row.nilaiAwalOutcome,
        outcomeTarget: row.targetOutcome,
        fundingSource: row.sumberDana,
        status: row.status,
      })),
    },
    /** Of each counted sheet, per hundred. */
    totals: counted.map(({ presentasi: id, panelis, nilai }) => ({
      ...of(id),
      panelistId: panelis,
      total: nilai,
    })),
    results: sample.hasil.map((row) => ({
      presentationId: row.presentasi,
      validSheets: row.jumlahPenilai,
      rank: row.peringkat,
      score: row.nilaiAkhir,
      groupScores: {
        OUTPUT: row.nilaiOutput,
        OUTCOME: row.nilaiOutcome,
        KESELARASAN: row.nilaiKeselarasan,
      },
      decision: row.keputusanPanel,
    })),
  };
}
