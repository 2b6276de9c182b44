package org.scarline.bench;

/** A line of ratings as a bean, every cell as text. */
public class RatingLine {
    private String patientId = "";
    private String assessedOn = "";
    private String scarType = "";
    private String instrument = "";
    private String score = "";
    private String bodySite = "";
    private String side = "";
    private String raterId = "";
    private String raterRole = "";
    private String recordStatus = "";

    public String getPatientId() {
        return patientId;
    }

    public void setPatientId(String cell) {
        patientId = cell;
    }

    public String getAssessedOn() {
        return assessedOn;
    }

    public void setAssessedOn(String cell) {
        assessedOn = cell;
    }

    public String getScarType() {
        return scarType;
    }

    public void setScarType(String cell) {
        scarType = cell;
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String cell) {
        instrument = cell;
    }

    public String getScore() {
        return score;
    }

    public void setScore(String cell) {
        score = cell;
    }

    public String getBodySite() {
        return bodySite;
    }

    public void setBodySite(String cell) {
        bodySite = cell;
    }

    public String getSide() {
        return side;
    }

    public void setSide(String cell) {
        side = cell;
    }

    public String getRaterId() {
        return raterId;
    }

    public void setRaterId(String cell) {
        raterId = cell;
    }

    public String getRaterRole() {
        return raterRole;
    }

    public void setRaterRole(String cell) {
        raterRole = cell;
    }

    public String getRecordStatus() {
        return recordStatus;
    }

    public void setRecordStatus(String cell) {
        recordStatus = cell;
    }
}
